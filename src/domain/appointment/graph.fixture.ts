import * as v from 'valibot'
import {
  type BookingPage,
  GraphAppointment,
  GraphHost,
  GraphQuestion,
  GraphService,
} from './graph-appointment.ts'
import { type PayloadFormat, triggerPayload } from './trigger-payload.ts'

/** An appointment as it comes over the wire. */
export type Wire = Readonly<Record<string, unknown>>

const services = [
  {
    id: 'service-talk',
    displayName: 'First talk',
    notes: 'Bring the form.',
    defaultDuration: 'PT45M',
    postBuffer: 'PT15M',
    maximumAttendeesCount: 1,
    customQuestions: [
      { questionId: 'question-size', isRequired: true },
      { questionId: 'question-wish', isRequired: false },
    ],
  },
  { id: 'service-yoga', displayName: 'Yoga', postBuffer: 'PT0S', maximumAttendeesCount: 40 },
]
const staff = [
  { id: 'staff-mio', displayName: '森 澪', emailAddress: 'mio@example.com', role: 'administrator' },
  { id: 'staff-ben', displayName: 'Ben Ito', emailAddress: 'ben@example.com', role: 'unknownFutureValue' },
]
const questions = [
  { id: 'question-size', displayName: 'Which size?', answerOptions: ['Small', '中', 'Large'] },
  { id: 'question-wish', displayName: 'ご要望', answerOptions: [] },
]

/** What the booking page of all these appointments says today. */
export const page: BookingPage = {
  services: v.parse(v.array(GraphService), services),
  staff: v.parse(v.array(GraphHost), staff),
  questions: v.parse(v.array(GraphQuestion), questions),
}

/** A time as Graph writes it. */
export const utc = (dateTime: string) => ({ dateTime: `${dateTime}.0000000Z`, timeZone: 'UTC' })

/** Somebody who comes, as Graph tells of them. */
export const comes = (name: string, more: Wire = {}): Wire => ({
  '@odata.type': '#microsoft.graph.bookingCustomerInformation',
  customerId: `id of ${name}`,
  name,
  emailAddress: 'someone@example.com',
  phone: '+81 3-0000-0001',
  notes: 'At the back door',
  timeZone: 'Asia/Tokyo',
  location: null,
  customQuestionAnswers: [],
  ...more,
})

/** An appointment for one, with whatever differs. */
export const forOne = (more: Wire = {}): Wire => ({
  id: 'AAMkAD-talk',
  selfServiceAppointmentId: '1c5ed8a2-57e5-4c02-9a21-0d4f7d1a5b01',
  serviceId: 'service-talk',
  serviceName: 'First talk',
  serviceNotes: 'Bring the form.',
  startDateTime: utc('2026-10-05T23:30:00'),
  endDateTime: utc('2026-10-06T00:15:00'),
  duration: 'PT45M',
  preBuffer: 'PT0S',
  postBuffer: 'PT15M',
  maximumAttendeesCount: 1,
  filledAttendeesCount: 1,
  staffMemberIds: ['staff-mio'],
  customers: [comes('Iris Berg')],
  customerName: 'Iris Berg',
  customerTimeZone: 'Asia/Tokyo',
  smsNotificationsEnabled: false,
  joinWebUrl: 'https://teams.example/meet/1',
  additionalInformation: '',
  ...more,
})

/** A group of so many. */
export const forMany = (count: number, more: Wire = {}): Wire =>
  forOne({
    id: `AAMkAD-yoga-${count}`,
    serviceId: 'service-yoga',
    serviceName: 'Yoga',
    serviceNotes: '',
    postBuffer: 'PT0S',
    maximumAttendeesCount: 40,
    filledAttendeesCount: count,
    customers: Array.from({ length: count }, (_, place) =>
      comes(`Guest ${place}`, { emailAddress: `guest.${place}@example.com` }),
    ),
    customerName: null,
    customerTimeZone: null,
    ...more,
  })

/** The payload of an appointment as it comes over the wire. */
export const payloadOf = (wire: Wire, format?: PayloadFormat) =>
  triggerPayload(v.parse(GraphAppointment, wire), page, format)
