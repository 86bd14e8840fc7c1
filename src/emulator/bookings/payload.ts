import type {
  Appointment,
  AppointmentCustomer,
  BookingBusiness,
  QuestionAnswer,
  StaffMember,
} from '../tenant.ts'

/** How the trigger writes instants: as once observed, or as ISO 8601. */
export interface PayloadFormat {
  readonly isoTimes: boolean
}

const nowhere = {
  DisplayName: '',
  PhysicalAddress: { City: '', CountryOrRegion: '', PostalCode: '', State: '', Street: '' },
}

const nobody = {
  CustomerId: '',
  CustomerName: '',
  CustomerEmail: '',
  CustomerPhone: '',
  CustomerNotes: '',
  CustomerTimeZone: '',
  CustomerLocation: nowhere,
  CustomQuestionAnswers: [],
}

/** What Bookings tells a subscribed flow about an appointment: the 25 fields of its trigger. */
export function appointmentPayload(
  { services, staff }: BookingBusiness,
  appointment: Appointment,
  { isoTimes }: PayloadFormat,
) {
  const service = services.find(({ id }) => id === appointment.serviceId)
  const start = new Date(appointment.start)
  const end = new Date(Date.parse(appointment.end) + (service?.postBufferMinutes ?? 0) * 60_000)
  const isGroup = appointment.maximumAttendeesCount > 1
  const [customer] = appointment.customers
  const instant = isoTimes ? isoText : observedText
  return {
    Id: appointment.id,
    SelfServiceAppointmentId: appointment.selfServiceAppointmentId,
    ServiceId: appointment.serviceId,
    ServiceName: service?.displayName ?? '',
    ServiceNotes: service?.notes ?? '',
    StartTime: instant(start),
    EndTime: instant(end),
    Duration: (end.getTime() - start.getTime()) / 1000,
    StaffMembers: appointment.staffMemberIds.flatMap((id) => staffData(staff.find((one) => one.id === id))),
    ...(isGroup || !customer ? nobody : topLevel(customer)),
    Customers: isGroup ? appointment.customers.map(customerData) : [],
    MaxAttendeesCount: appointment.maximumAttendeesCount,
    FilledAttendeesCount: appointment.customers.length,
    IsSMSNotificationsEnabled: false,
    JoinWebURL: appointment.joinWebUrl,
    AdditionalInfo: appointment.additionalInformation,
    TrackingData: '',
    // Microsoft documents that it stays empty for one-to-one bookings.
    CancelReason: isGroup ? appointment.cancelReason : '',
  }
}

const topLevel = (customer: AppointmentCustomer) => ({
  CustomerId: customer.customerId,
  CustomerName: customer.name,
  CustomerEmail: customer.emailAddress,
  CustomerPhone: customer.phone,
  CustomerNotes: customer.notes,
  CustomerTimeZone: customer.timeZone,
  CustomerLocation: nowhere,
  CustomQuestionAnswers: customer.answers.map(customQuestion),
})

const customerData = (customer: AppointmentCustomer) => ({
  Id: customer.customerId,
  Name: customer.name,
  Email: customer.emailAddress,
  Notes: customer.notes,
  TimeZone: customer.timeZone,
  Location: nowhere,
  Answers: customer.answers.map(customQuestion),
})

const customQuestion = ({ questionId, question, answer, ...more }: QuestionAnswer) => ({
  QuestionID: questionId,
  Question: question,
  Answer: answer,
  AnswerOptions: more.answerOptions,
  IsRequired: more.isRequired,
  SelectedOptions: more.selectedOptions,
})

const staffData = (member: StaffMember | undefined) =>
  member ? [{ Id: member.id, DisplayName: member.displayName, EmailAddress: member.emailAddress }] : []

const isoText = (instant: Date) => instant.toISOString().replace(/\.\d+Z$/, 'Z')

function observedText(instant: Date): string {
  const [date = '', time = ''] = isoText(instant).split(/[TZ]/)
  const [year, month, day] = date.split('-')
  return `${month}/${day}/${year} ${time}`
}
