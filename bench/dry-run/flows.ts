import * as v from 'valibot'
import { madeUpAppointment } from '#domain/appointment/made-up.ts'
import { observedTime } from '#domain/appointment/time.ts'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import { ConnectorName } from '#domain/connectors/connector.ts'
import type { ListedAppointment } from '#domain/dry-run/dry-run-many.ts'
import { compileFlow } from '#domain/flow/compile.ts'
import { SmtpAddress } from '#domain/smtp-address.ts'
import { defaultsOf, templates } from '#domain/templates/catalogue.ts'

const mailbox = v.parse(SmtpAddress, 'Clinic@contoso.example')
const references = Object.fromEntries(ConnectorName.options.map((name) => [name, `new_${name}`]))

/** Every template of the gallery as a flow. */
export const templateFlows: readonly { readonly name: string; readonly flow: ClientData }[] = templates.map(
  (template) => ({
    name: template.id,
    flow: compileFlow({ template, answers: defaultsOf(template, 'ja'), mailbox, references }),
  }),
)

const HOUR = 3_600_000

/** So many appointments, every third of which is a group. */
export const appointments = (count: number): ListedAppointment[] =>
  Array.from({ length: count }, (_, place) => {
    const start = Date.UTC(2026, 8, 1) + place * HOUR
    const made = madeUpAppointment(place % 3 === 0 ? 'group' : 'one-to-one', 'ja', 'Tokyo Standard Time')
    const payload = {
      ...made,
      Id: `AAMkA-${place}`,
      StartTime: observedTime(start),
      EndTime: observedTime(start + HOUR),
    }
    return { id: payload.Id, start: new Date(start).toISOString(), payload, warnings: [] }
  })
