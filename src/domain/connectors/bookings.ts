import type { Trigger } from '../cloud-flow/definition.ts'
import { written } from '../flow/expression.ts'
import { inputsFor } from '../flow/host.ts'
import type { SmtpAddress } from '../smtp-address.ts'
import type { TriggerOperation } from '../trigger.ts'
import { defineConnector } from './connector.ts'

export const bookings = defineConnector({
  name: 'shared_microsoftbookings',
  displayName: 'Microsoft Bookings',
  tier: 'standard',
  page: 'microsoft-bookings',
  reference: 'microsoftbookings',
  limitations: ['not-in-national-clouds'],
})

/** Starts a flow for appointments of one mailbox; Bookings wants the address and nothing else. */
export const appointmentTrigger = (
  operation: TriggerOperation,
  mailbox: SmtpAddress,
  connectionName: string,
): Trigger => ({
  type: 'OpenApiConnectionWebhook',
  inputs: inputsFor(bookings.name, operation, connectionName, { SMTPAddress: written(mailbox) }),
})
