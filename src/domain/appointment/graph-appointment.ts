import * as v from 'valibot'
import { readDuration, readTime } from './time.ts'
import { Zone } from './zone.ts'

const text = v.nullish(v.string(), null)
const count = v.nullish(v.number(), null)
const flag = v.nullish(v.boolean(), null)
const listOf = <Item extends v.GenericSchema>(item: Item) => v.nullish(v.array(item), [])
const duration = v.nullish(v.pipe(v.string(), v.transform(readDuration)), null)

/** An instant, in milliseconds, out of a date, a time and the name of a zone. */
const instant = v.pipe(
  v.object({ dateTime: v.string(), timeZone: text }),
  v.transform(({ dateTime, timeZone }) => readTime(dateTime, Zone.named(timeZone ?? 'UTC'))),
)

const GraphLocation = v.object({
  displayName: text,
  address: v.nullish(
    v.object({ city: text, countryOrRegion: text, postalCode: text, state: text, street: text }),
    null,
  ),
})
export type GraphLocation = v.InferOutput<typeof GraphLocation>

const GraphAnswer = v.object({
  questionId: text,
  question: text,
  answer: text,
  answerOptions: listOf(v.string()),
  isRequired: flag,
  selectedOptions: listOf(v.union([v.string(), v.number()])),
})
export type GraphAnswer = v.InferOutput<typeof GraphAnswer>

const GraphCustomer = v.object({
  customerId: text,
  name: text,
  emailAddress: text,
  phone: text,
  notes: text,
  timeZone: text,
  location: v.nullish(GraphLocation, null),
  customQuestionAnswers: listOf(GraphAnswer),
})
export type GraphCustomer = v.InferOutput<typeof GraphCustomer>

/** An appointment as Graph tells it when read by its id; lists leave the customers and the notes out. */
export const GraphAppointment = v.object({
  id: v.string(),
  selfServiceAppointmentId: text,
  serviceId: text,
  serviceName: text,
  serviceNotes: text,
  startDateTime: v.pipe(instant, v.number('The start cannot be read.')),
  endDateTime: v.nullish(instant, null),
  duration,
  preBuffer: duration,
  postBuffer: duration,
  maximumAttendeesCount: count,
  filledAttendeesCount: count,
  staffMemberIds: listOf(v.string()),
  customers: listOf(GraphCustomer),
  customerName: text,
  customerEmailAddress: text,
  customerPhone: text,
  customerNotes: text,
  customerTimeZone: text,
  smsNotificationsEnabled: flag,
  joinWebUrl: text,
  additionalInformation: text,
})
export type GraphAppointment = v.InferOutput<typeof GraphAppointment>

/** A service of a booking page, as far as its appointments inherit from it. */
export const GraphService = v.object({
  id: v.string(),
  displayName: text,
  notes: text,
  defaultDuration: duration,
  postBuffer: duration,
  maximumAttendeesCount: count,
  customQuestions: listOf(v.object({ questionId: text, isRequired: flag })),
})
export type GraphService = v.InferOutput<typeof GraphService>

/** A member of staff, as appointments refer to them. */
export const GraphHost = v.object({ id: v.string(), displayName: text, emailAddress: text })
export type GraphHost = v.InferOutput<typeof GraphHost>

/** A question that customers are asked. */
export const GraphQuestion = v.object({
  id: v.string(),
  displayName: text,
  answerOptions: listOf(v.string()),
})
export type GraphQuestion = v.InferOutput<typeof GraphQuestion>

/** What a booking page says today of the things that its appointments name. */
export interface BookingPage {
  readonly services: readonly GraphService[]
  readonly staff: readonly GraphHost[]
  readonly questions: readonly GraphQuestion[]
}
