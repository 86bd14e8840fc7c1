import type { ClientData } from '../cloud-flow/definition.ts'
import { appointmentTrigger, bookings } from '../connectors/bookings.ts'
import type { SmtpAddress } from '../smtp-address.ts'
import type { Template } from '../templates/template.ts'
import type { TriggerOperation } from '../trigger.ts'
import { Appointment } from './appointment.ts'
import { Draft } from './draft.ts'
import { Names } from './names.ts'
import { type ReferenceChoice, References } from './references.ts'

/** What is built: a template, the answers to its questions, and the connection references to use. */
export interface Order {
  readonly template: Template
  readonly answers: unknown
  readonly mailbox: SmtpAddress
  readonly references: ReferenceChoice
  /** The name for texts that hold the field of the same name. */
  readonly businessName?: string
}

const SCHEMA =
  'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#'

/** The parameters that every definition has for its connections. */
export const definitionParameters = {
  $connections: { defaultValue: {}, type: 'Object' },
  $authentication: { defaultValue: {}, type: 'SecureObject' },
} as const

const TRIGGER_NAMES: Readonly<Record<TriggerOperation, string>> = {
  CreateAppointment: 'When_an_appointment_is_created',
  UpdateAppointment: 'When_an_appointment_is_updated',
  CancelAppointment: 'When_an_appointment_is_cancelled',
}

/** A whole new flow: one Bookings trigger for the mailbox, and what the template does. */
export function compileFlow({
  template,
  answers,
  mailbox,
  references: chosen,
  businessName,
}: Order): ClientData {
  const triggerName = TRIGGER_NAMES[template.trigger]
  const references = new References({}, chosen)
  const trigger = appointmentTrigger(template.trigger, mailbox, references.keyFor(bookings.name))
  const draft = new Draft(new Names([triggerName]), references)
  template.write(answers, new Appointment(draft, businessName), draft)
  return {
    properties: {
      connectionReferences: references.all(),
      definition: {
        $schema: SCHEMA,
        contentVersion: '1.0.0.0',
        parameters: definitionParameters,
        triggers: { [triggerName]: trigger },
        actions: draft.actions,
      },
    },
    schemaVersion: '1.0.0.0',
  }
}
