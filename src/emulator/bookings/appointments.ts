import { randomBytes, randomUUID } from 'node:crypto'
import type { Appointment, AppointmentCustomer, BookingBusiness, BookingService } from '../tenant.ts'

/** What somebody says who books: a service, a start, and whatever differs from the service's own. */
export interface Booking {
  readonly service: BookingService
  readonly start: string
  readonly end?: string | undefined
  readonly staffMemberIds?: string[] | undefined
  readonly customers: AppointmentCustomer[]
  readonly additionalInformation?: string | undefined
}

/** Books an appointment on a page; customers it did not know become its customers. */
export function book(business: BookingBusiness, booking: Booking): Appointment {
  const { service, start, customers } = booking
  const appointment: Appointment = {
    id: `AAMkA${randomBytes(32).toString('base64url')}AAA=`,
    selfServiceAppointmentId: randomUUID(),
    serviceId: service.id,
    start,
    end: booking.end ?? endOf(service, start),
    staffMemberIds: booking.staffMemberIds ?? service.staffMemberIds.slice(0, 1),
    customers,
    maximumAttendeesCount: service.maximumAttendeesCount,
    joinWebUrl: `https://teams.microsoft.com/l/meetup-join/19:meeting_${randomUUID()}@thread.v2/0`,
    additionalInformation: booking.additionalInformation ?? '',
    cancelReason: '',
    cancelled: false,
  }
  for (const { customerId, name, emailAddress } of customers) {
    if (business.customers.some(({ id }) => id === customerId)) continue
    business.customers.push({ id: customerId, displayName: name, emailAddress })
  }
  business.appointments.push(appointment)
  return appointment
}

/** Moves an appointment; its length stays unless the end is given. */
export function move(appointment: Appointment, start: string, end?: string): void {
  const length = Date.parse(appointment.end) - Date.parse(appointment.start)
  appointment.start = start
  appointment.end = end ?? new Date(Date.parse(start) + length).toISOString()
}

/** Cancels an appointment with a word to its customers. */
export function cancel(appointment: Appointment, reason: string): void {
  appointment.cancelled = true
  appointment.cancelReason = reason
}

const endOf = ({ durationMinutes }: BookingService, start: string): string =>
  new Date(Date.parse(start) + durationMinutes * 60_000).toISOString()
