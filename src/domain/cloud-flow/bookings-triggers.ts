import * as v from 'valibot'
import { textAt, valueAt } from '../json-object.ts'
import { SmtpAddress } from '../smtp-address.ts'
import { TriggerOperation } from '../trigger.ts'
import { connectorOf } from './connectors-of.ts'
import type { ClientData, Trigger } from './definition.ts'

/** The mailbox a trigger watches; an address that is computed at run time cannot be told. */
export type WatchedMailbox =
  | { readonly kind: 'address'; readonly address: SmtpAddress }
  | { readonly kind: 'cannot-tell' }

/** A trigger of a flow that holds, or would hold, a slot of a booking mailbox. */
export interface BookingsTrigger {
  readonly name: string
  readonly operation: TriggerOperation
  readonly mailbox: WatchedMailbox
}

/** The Bookings triggers of a flow, in the form written today or in the older one, whatever people named them. */
export const bookingsTriggersOf = ({ properties }: ClientData): BookingsTrigger[] =>
  Object.entries(properties.definition.triggers).flatMap(([name, trigger]) => {
    if (connectorOf(trigger, properties.connectionReferences) !== 'shared_microsoftbookings') return []
    const watched = currentForm(trigger) ?? olderForm(trigger)
    return watched ? [{ name, ...watched }] : []
  })

type Watched = Pick<BookingsTrigger, 'operation' | 'mailbox'>

function currentForm({ inputs }: Trigger): Watched | null {
  const operation = v.safeParse(TriggerOperation, valueAt(inputs, 'host', 'operationId'))
  if (!operation.success) return null
  const address = textAt(inputs, 'parameters', 'SMTPAddress')
  return { operation: operation.output, mailbox: mailboxOf(isExpression(address) ? null : address) }
}

const isExpression = (text: string | null): boolean =>
  text !== null && (text.startsWith('@') || text.includes('@{'))

function olderForm({ inputs }: Trigger): Watched | null {
  const [, business, event] = textAt(inputs, 'path')?.match(OLDER_PATH) ?? []
  if (business === undefined) return null
  const operation = OLDER_EVENTS.get(event || `Appointment${changeType(inputs)}`)
  return operation ? { operation, mailbox: mailboxOf(encodedText(business)) } : null
}

const OLDER_PATH = /\/bookingBusinesses\/(.+)\/webhook(?:\/(\w*))?$/

const OLDER_EVENTS = new Map<string, TriggerOperation>([
  ['AppointmentCreated', 'CreateAppointment'],
  ['AppointmentUpdated', 'UpdateAppointment'],
  ['AppointmentDeleted', 'CancelAppointment'],
])

function changeType(inputs: Trigger['inputs']): unknown {
  const changes = valueAt(inputs, 'body', 'webhook', 'change_type')
  return Array.isArray(changes) ? changes[0] : changes
}

/** The text that the path encodes once or twice, when it is text and nothing computed. */
function encodedText(segment: string): string | null {
  const literal = segment.match(/^@\{(?:encodeURIComponent\(){1,2}'((?:[^']|'')*)'\){1,2}\}$/)?.[1]
  return literal?.replaceAll("''", "'") ?? null
}

function mailboxOf(address: string | null): WatchedMailbox {
  const parsed = v.safeParse(SmtpAddress, address)
  return parsed.success ? { kind: 'address', address: parsed.output } : { kind: 'cannot-tell' }
}
