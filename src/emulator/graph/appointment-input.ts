import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { AppointmentCustomer, BookingBusiness, QuestionAnswer } from '../tenant.ts'
import { badRequest } from './graph-error.ts'

const Text = v.nullish(v.string(), '')

const Instant = v.pipe(
  v.object({ dateTime: v.string(), timeZone: v.nullish(v.string()) }),
  v.check(
    ({ dateTime, timeZone }) => isAbsolute(dateTime) || timeZone?.toUpperCase() === 'UTC',
    'The emulator reads times in UTC or with an offset only.',
  ),
  v.transform(({ dateTime }) => new Date(isAbsolute(dateTime) ? dateTime : `${dateTime}Z`)),
  v.check((date) => !Number.isNaN(date.getTime()), 'The date and time cannot be read.'),
  v.transform((date) => date.toISOString()),
)

const Answer = v.object({
  questionId: v.string(),
  question: Text,
  answer: Text,
  answerOptions: v.optional(v.array(v.string()), []),
  isRequired: v.nullish(v.boolean(), false),
  selectedOptions: v.optional(v.array(v.string()), []),
})

const Customer = v.object({
  customerId: v.nullish(v.string()),
  name: Text,
  emailAddress: Text,
  phone: Text,
  notes: Text,
  timeZone: v.nullish(v.string()),
  customQuestionAnswers: v.optional(v.array(Answer), []),
})

/** What Graph takes to make an appointment. */
export const NewAppointment = v.object({
  serviceId: v.string(),
  startDateTime: Instant,
  endDateTime: v.optional(Instant),
  staffMemberIds: v.optional(v.array(v.string())),
  customers: v.optional(v.array(Customer), []),
  additionalInformation: Text,
})

/** What Graph takes to move one. */
export const ChangedAppointment = v.object({
  startDateTime: v.optional(Instant),
  endDateTime: v.optional(Instant),
})

/** What Graph takes to cancel one. */
export const Cancellation = v.object({ cancellationMessage: Text })

/** What Graph takes to change a member of staff. */
export const ChangedStaffMember = v.object({
  role: v.picklist(['guest', 'administrator', 'viewer', 'externalGuest', 'scheduler', 'teamMember']),
})

/** Reads a request's body, or refuses it as Graph does. */
export async function readBody<T>(request: Request, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), await request.text())
  if (read.success) return read.output
  throw badRequest(`The request is invalid. ${read.issues.map(({ message }) => message).join(' ')}`)
}

/** The customers of a new appointment, known ones by what the page knows of them. */
export const customersOf = (
  business: BookingBusiness,
  customers: v.InferOutput<typeof NewAppointment>['customers'],
): AppointmentCustomer[] =>
  customers.map(({ customerId, customQuestionAnswers, timeZone, ...customer }) => {
    const known = business.customers.find(({ id }) => id === customerId)
    return {
      ...customer,
      customerId: known?.id ?? randomUUID(),
      name: customer.name || (known?.displayName ?? ''),
      emailAddress: customer.emailAddress || (known?.emailAddress ?? ''),
      timeZone: timeZone ?? business.businessTimeZone,
      answers: customQuestionAnswers.map((answer) => answerOf(business, answer)),
    }
  })

function answerOf({ customQuestions }: BookingBusiness, given: v.InferOutput<typeof Answer>): QuestionAnswer {
  const question = customQuestions.find(({ id }) => id === given.questionId)
  const answerOptions = question?.answerOptions ?? given.answerOptions
  return {
    ...given,
    question: question?.displayName ?? given.question,
    answerOptions,
    selectedOptions: given.selectedOptions
      .map((option) => answerOptions.indexOf(option))
      .filter((option) => option >= 0),
  }
}

const isAbsolute = (dateTime: string) => /(?:Z|[+-]\d\d:\d\d)$/.test(dateTime)
