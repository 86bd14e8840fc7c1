import type { Appointment, AppointmentCustomer, BookingBusiness, QuestionAnswer } from '../tenant.ts'
import { isoDuration, utcDateTime } from './durations.ts'

/** An appointment as Graph's lists show it, which keep the customers back although their documentation shows them. */
export function appointmentShape(business: BookingBusiness, appointment: Appointment) {
  const service = business.services.find(({ id }) => id === appointment.serviceId)
  const minutes = (Date.parse(appointment.end) - Date.parse(appointment.start)) / 60_000
  const only = appointment.maximumAttendeesCount > 1 ? undefined : appointment.customers[0]
  return {
    id: appointment.id,
    selfServiceAppointmentId: appointment.selfServiceAppointmentId,
    additionalInformation: appointment.additionalInformation,
    isLocationOnline: true,
    joinWebUrl: appointment.joinWebUrl,
    anonymousJoinWebUrl: null,
    appointmentLabel: null,
    serviceId: appointment.serviceId,
    serviceName: service?.displayName ?? '',
    serviceLocation: null,
    duration: isoDuration(minutes),
    preBuffer: isoDuration(0),
    postBuffer: isoDuration(service?.postBufferMinutes ?? 0),
    priceType: 'notSet',
    price: 0,
    smsNotificationsEnabled: false,
    optOutOfCustomerEmail: false,
    isCustomerAllowedToManageBooking: true,
    staffMemberIds: appointment.staffMemberIds,
    startDateTime: utcDateTime(appointment.start),
    endDateTime: utcDateTime(appointment.end),
    maximumAttendeesCount: appointment.maximumAttendeesCount,
    filledAttendeesCount: appointment.customers.length,
    customerName: only?.name ?? null,
    customerEmailAddress: only?.emailAddress ?? null,
    customerPhone: only?.phone ?? null,
    customerTimeZone: only?.timeZone ?? business.businessTimeZone,
    customers: [],
  }
}

/** An appointment read by its id, which alone shows the customers, the notes and the reminders. */
export function wholeAppointmentShape(business: BookingBusiness, appointment: Appointment) {
  const service = business.services.find(({ id }) => id === appointment.serviceId)
  const only = appointment.maximumAttendeesCount > 1 ? undefined : appointment.customers[0]
  return {
    ...appointmentShape(business, appointment),
    customers: appointment.customers.map(customerInformation),
    customerNotes: only?.notes ?? null,
    serviceNotes: service?.notes ?? null,
    reminders: [],
  }
}

const customerInformation = (customer: AppointmentCustomer) => ({
  '@odata.type': '#microsoft.graph.bookingCustomerInformation',
  customerId: customer.customerId,
  name: customer.name,
  emailAddress: customer.emailAddress,
  phone: customer.phone,
  notes: customer.notes,
  timeZone: customer.timeZone,
  location: null,
  customQuestionAnswers: customer.answers.map(questionAnswer),
})

const questionAnswer = (answer: QuestionAnswer) => ({
  questionId: answer.questionId,
  question: answer.question,
  answerInputType: answer.answerOptions.length === 0 ? 'text' : 'radioButton',
  answerOptions: answer.answerOptions,
  isRequired: answer.isRequired,
  answer: answer.answer,
  selectedOptions: answer.selectedOptions.flatMap((option) => answer.answerOptions[option] ?? []),
})
