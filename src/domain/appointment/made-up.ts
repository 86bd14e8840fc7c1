import type { Language } from '../language.ts'
import type { CustomerData, StaffMemberData, TriggerPayload } from './payload.ts'
import { nobody } from './payload-customers.ts'
import { observedTime } from './time.ts'

/** The made-up appointments there are, one of each shape that a flow can meet. */
export const madeUpShapes = ['one-to-one', 'group', 'empty-group', 'two-staff', 'cancelled'] as const
export type MadeUpShape = (typeof madeUpShapes)[number]

/** When the made-up appointments start and end, as instants. */
export const madeUpTimes = { start: Date.UTC(2027, 0, 15, 1, 0), end: Date.UTC(2027, 0, 15, 1, 45) } as const

const words = {
  ja: {
    service: '初回相談',
    people: ['山田 花子', '佐々木 健', '李 美玲'],
    notes: '車いすで伺います。',
    staff: ['鈴木 一郎', '高橋 彩'],
    reason: '急な出張が入ったため',
  },
  en: {
    service: 'First consultation',
    people: ['Megan Bowen', 'Lee Gu', 'Nestor Wilke'],
    notes: 'I use a wheelchair.',
    staff: ['Alex Wilber', 'Lynne Robbins'],
    reason: 'An unexpected journey',
  },
} as const

const addresses = ['customer.one@example.com', 'customer.two@example.com', 'customer.three@example.com']

/** An appointment that nobody booked, for flows to be tried on before anybody has. */
export function madeUpAppointment(shape: MadeUpShape, language: Language, timeZone: string): TriggerPayload {
  const { service, people, notes, staff, reason } = words[language]
  const isGroup = shape === 'group' || shape === 'empty-group' || shape === 'cancelled'
  const everybody = people.map((name, place) => customer(name, addresses[place] ?? '', timeZone))
  const hosts = staff.map(host).slice(0, shape === 'two-staff' ? 2 : 1)
  const shared = {
    Id: 'AAMkADc7-0115',
    SelfServiceAppointmentId: '6f1d2c3b-0115-4e5f-8a9b-0c1d2e3f4a5b',
    ServiceId: '0b5e7c1a-0115-4f3d-9a86-5d2c4b1e7f90',
    ServiceName: service,
    ServiceNotes: '',
    StartTime: observedTime(madeUpTimes.start),
    EndTime: observedTime(madeUpTimes.end),
    Duration: (madeUpTimes.end - madeUpTimes.start) / 1000,
    StaffMembers: hosts,
    IsSMSNotificationsEnabled: false,
    JoinWebURL: '',
    AdditionalInfo: '',
    TrackingData: '',
  }
  if (isGroup) {
    const Customers = shape === 'empty-group' ? [] : everybody
    return {
      ...shared,
      ...nobody(),
      Customers,
      MaxAttendeesCount: 10,
      FilledAttendeesCount: Customers.length,
      // Bookings keeps the reason from one-to-one bookings.
      CancelReason: shape === 'cancelled' ? reason : '',
    }
  }
  return {
    ...shared,
    ...nobody(),
    CustomerId: 'customer-1',
    CustomerName: people[0],
    CustomerEmail: addresses[0] ?? '',
    CustomerPhone: '+81 3-0000-0115',
    CustomerNotes: notes,
    CustomerTimeZone: timeZone,
    MaxAttendeesCount: 1,
    FilledAttendeesCount: 1,
    CancelReason: '',
  }
}

const customer = (Name: string, Email: string, TimeZone: string): CustomerData => ({
  Id: Email,
  Name,
  Email,
  Notes: '',
  TimeZone,
  Location: nobody().CustomerLocation,
  Answers: [],
})

const host = (DisplayName: string, place: number): StaffMemberData => ({
  Id: `staff-${place + 1}`,
  DisplayName,
  EmailAddress: `staff.${place + 1}@example.com`,
})
