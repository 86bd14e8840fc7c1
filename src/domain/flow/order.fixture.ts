import * as v from 'valibot'
import { ConnectorName } from '../connectors/connector.ts'
import { SmtpAddress } from '../smtp-address.ts'

export const mailbox = v.parse(SmtpAddress, 'ContosoClinic@contoso.example')

/** A connection reference chosen for every connector. */
export const references = Object.fromEntries(ConnectorName.options.map((name) => [name, `new_${name}`]))
