import type {
  BookingPage,
  GraphAppointment,
  GraphCustomer,
  GraphLocation,
  GraphService,
} from './graph-appointment.ts'
import type { AppointmentShape, CustomerData, CustomerLocation, TriggerPayload } from './payload.ts'
import { customQuestion } from './question-answer.ts'
import type { Warn } from './warning.ts'

/** The fields of a payload that tell who comes. */
export type PayloadCustomers = Pick<
  TriggerPayload,
  | 'CustomerId'
  | 'CustomerName'
  | 'CustomerEmail'
  | 'CustomerPhone'
  | 'CustomerNotes'
  | 'CustomerTimeZone'
  | 'CustomerLocation'
  | 'CustomQuestionAnswers'
  | 'Customers'
  | 'FilledAttendeesCount'
>

const locationOf = (location: GraphLocation | null): CustomerLocation => ({
  DisplayName: location?.displayName ?? '',
  PhysicalAddress: {
    City: location?.address?.city ?? '',
    CountryOrRegion: location?.address?.countryOrRegion ?? '',
    PostalCode: location?.address?.postalCode ?? '',
    State: location?.address?.state ?? '',
    Street: location?.address?.street ?? '',
  },
})

/** What a payload says of its customers where it names none at the top. */
export const nobody = (): Omit<PayloadCustomers, 'FilledAttendeesCount'> => ({
  CustomerId: '',
  CustomerName: '',
  CustomerEmail: '',
  CustomerPhone: '',
  CustomerNotes: '',
  CustomerTimeZone: '',
  CustomerLocation: locationOf(null),
  CustomQuestionAnswers: [],
  Customers: [],
})

/** Who comes, as the trigger delivers it: the one customer at the top, those of a group in a list. */
export function customersOf(
  appointment: GraphAppointment,
  shape: AppointmentShape,
  service: GraphService | undefined,
  page: Pick<BookingPage, 'questions'>,
  warn: Warn,
): PayloadCustomers {
  const { customers, filledAttendeesCount } = appointment
  if (shape === 'group') {
    if (filledAttendeesCount !== null && filledAttendeesCount > customers.length)
      warn('Customers', 'not-in-graph')
    const answersOf = ({ customQuestionAnswers }: GraphCustomer) =>
      customQuestionAnswers.map((answer) =>
        customQuestion(answer, service, page, (why) => warn('Customers.Answers', why)),
      )
    return {
      ...nobody(),
      Customers: customers.map((customer) => customerData(customer, answersOf(customer))),
      FilledAttendeesCount: filledAttendeesCount ?? customers.length,
    }
  }
  const [customer] = customers
  if (!customer && appointment.customerName !== null) {
    // Older appointments tell of their customer at the top only.
    for (const field of ['CustomerId', 'CustomerLocation', 'CustomQuestionAnswers'] as const)
      warn(field, 'not-in-graph')
  }
  const comes = customer ?? null
  return {
    CustomerId: comes?.customerId ?? '',
    CustomerName: comes?.name ?? appointment.customerName ?? '',
    CustomerEmail: comes?.emailAddress ?? appointment.customerEmailAddress ?? '',
    CustomerPhone: comes?.phone ?? appointment.customerPhone ?? '',
    CustomerNotes: comes?.notes ?? appointment.customerNotes ?? '',
    CustomerTimeZone: comes?.timeZone ?? appointment.customerTimeZone ?? '',
    CustomerLocation: locationOf(comes?.location ?? null),
    CustomQuestionAnswers: (comes?.customQuestionAnswers ?? []).map((answer) =>
      customQuestion(answer, service, page, (why) => warn('CustomQuestionAnswers', why)),
    ),
    Customers: [],
    FilledAttendeesCount: filledAttendeesCount ?? (customer || appointment.customerName ? 1 : 0),
  }
}

const customerData = (customer: GraphCustomer, answers: CustomerData['Answers']): CustomerData => ({
  Id: customer.customerId ?? '',
  Name: customer.name ?? '',
  Email: customer.emailAddress ?? '',
  Notes: customer.notes ?? '',
  TimeZone: customer.timeZone ?? '',
  Location: locationOf(customer.location),
  Answers: answers,
})
