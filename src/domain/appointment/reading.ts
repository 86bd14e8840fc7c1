import {
  type AppointmentShape,
  type CustomerData,
  type CustomQuestion,
  type PayloadPath,
  type StaffMemberData,
  shapeOf,
  type TriggerPayload,
} from './payload.ts'
import { answerText } from './question-answer.ts'
import { SHARED_ID } from './shared-id.ts'
import { isoTime, localTime, readPayloadTime } from './time.ts'
import { type Warn, type Warning, Warnings } from './warning.ts'
import { Zone } from './zone.ts'

/** When an appointment starts and ends, the buffer included, in ISO 8601; null where the payload cannot be read. */
export interface Times {
  readonly start: string | null
  readonly end: string | null
}

/** Somebody who comes to an appointment. */
export interface Customer {
  readonly id: string
  readonly name: string
  readonly email: string
  /** Only known when the booking is for one person. */
  readonly phone: string | null
  readonly notes: string
  /** What they answered, by question. */
  readonly answers: ReadonlyMap<string, string>
  /** As a clock shows them where the customer is. */
  readonly times: Times
}

/** An appointment as templates see it, the same for one customer and for a group. */
export interface AppointmentReading {
  readonly shape: AppointmentShape
  /** What is the same for as long as the appointment lives, and no other appointment's. */
  readonly key: string
  readonly people: readonly Customer[]
  readonly staff: readonly StaffMemberData[]
  readonly utc: Times
  /** As a clock shows them at the business. */
  readonly business: Times
  readonly warnings: readonly Warning[]
}

/** Reads a payload as templates do. */
export function readAppointment(
  payload: TriggerPayload,
  business: { readonly timeZone: string | null },
): AppointmentReading {
  const warnings = new Warnings()
  const start = readPayloadTime(payload.StartTime)
  const end = readPayloadTime(payload.EndTime)
  if (start === null) warnings.add('StartTime', 'time-unreadable')
  if (end === null) warnings.add('EndTime', 'time-unreadable')
  const at = (written: (instant: number) => string): Times => ({
    start: start === null ? null : written(start),
    end: end === null ? null : written(end),
  })
  const home = Zone.named(business.timeZone ?? '')
  if (!home) warnings.add('StartTime', 'business-zone-unknown')
  const localTimes = (zone: Zone | null): Times =>
    zone ? at((instant) => localTime(instant, zone)) : at(isoTime)
  const timesFor = (name: string, field: PayloadPath): Times => {
    const zone = Zone.named(name)
    if (!zone) warnings.add(field, 'zone-guessed')
    return localTimes(zone ?? home)
  }
  return {
    shape: shapeOf(payload),
    key: keyOf(payload),
    people: peopleOf(payload, timesFor, warnings.add),
    staff: payload.StaffMembers,
    utc: at(isoTime),
    business: localTimes(home),
    warnings: warnings.list,
  }
}

const keyOf = ({ Id, SelfServiceAppointmentId }: TriggerPayload): string =>
  SelfServiceAppointmentId === '' || SelfServiceAppointmentId === SHARED_ID ? Id : SelfServiceAppointmentId

function peopleOf(
  payload: TriggerPayload,
  timesFor: (zone: string, field: PayloadPath) => Times,
  warn: Warn,
): Customer[] {
  if (payload.Customers.length > 0)
    return payload.Customers.map((customer) => ({
      ...memberOf(customer),
      phone: null,
      answers: answersOf(customer.Answers, 'Customers.Answers', warn),
      times: timesFor(customer.TimeZone, 'Customers.TimeZone'),
    }))
  const { CustomerId: id, CustomerName: name, CustomerEmail: email, CustomerPhone: phone } = payload
  if ([id, name, email, phone].every((text) => text.trim() === '')) return []
  return [
    {
      id,
      name,
      email,
      phone,
      notes: payload.CustomerNotes,
      answers: answersOf(payload.CustomQuestionAnswers, 'CustomQuestionAnswers', warn),
      times: timesFor(payload.CustomerTimeZone, 'CustomerTimeZone'),
    },
  ]
}

const memberOf = ({ Id, Name, Email, Notes }: CustomerData) => ({
  id: Id,
  name: Name,
  email: Email,
  notes: Notes,
})

const answersOf = (
  answers: readonly CustomQuestion[],
  field: PayloadPath,
  warn: Warn,
): ReadonlyMap<string, string> =>
  new Map(answers.map((answer) => [answer.Question, answerText(answer, (why) => warn(field, why))]))
