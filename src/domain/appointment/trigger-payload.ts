import type { BookingPage, GraphAppointment, GraphService } from './graph-appointment.ts'
import type { AppointmentShape, PayloadPath, TriggerPayload } from './payload.ts'
import { customersOf } from './payload-customers.ts'
import { SHARED_ID } from './shared-id.ts'
import { isoTime, observedTime } from './time.ts'
import { type Warn, type Warning, type WarningReason, Warnings } from './warning.ts'

/** How the trigger writes times: as it was once seen to, or as ISO 8601. */
export interface PayloadFormat {
  readonly isoTimes?: boolean
}

/** A payload, and where it may differ from what Bookings sends. */
export interface SeenAppointment {
  readonly payload: TriggerPayload
  readonly warnings: readonly Warning[]
}

/** What Bookings would have told a flow about an appointment when it was made, as far as Graph tells. */
export function triggerPayload(
  appointment: GraphAppointment,
  page: BookingPage,
  { isoTimes = false }: PayloadFormat = {},
): SeenAppointment {
  const warnings = new Warnings()
  const warn = warnings.add
  const service = page.services.find(({ id }) => id === appointment.serviceId)
  const room = roomOf(appointment, service, warn)
  const shape: AppointmentShape = room > 1 ? 'group' : 'one-to-one'
  const { start, end } = timesOf(appointment, service, warn)
  const written = isoTimes ? isoTime : observedTime
  if (appointment.selfServiceAppointmentId === SHARED_ID) warn('SelfServiceAppointmentId', 'shared-id')
  if (appointment.smsNotificationsEnabled === null) warn('IsSMSNotificationsEnabled', 'not-in-graph')
  warn('TrackingData', 'not-in-graph')
  warn('CancelReason', 'not-in-graph')
  const payload = {
    Id: appointment.id,
    SelfServiceAppointmentId: appointment.selfServiceAppointmentId ?? '',
    ServiceId: appointment.serviceId ?? '',
    ServiceName: inherited(appointment.serviceName, service?.displayName, 'ServiceName', warn),
    ServiceNotes: inherited(appointment.serviceNotes, service?.notes, 'ServiceNotes', warn),
    StartTime: written(start),
    EndTime: written(end),
    Duration: Math.round((end - start) / 1000),
    StaffMembers: hostsOf(appointment, page, warn),
    ...customersOf(appointment, shape, service, page, warn),
    MaxAttendeesCount: room,
    IsSMSNotificationsEnabled: appointment.smsNotificationsEnabled ?? false,
    JoinWebURL: appointment.joinWebUrl ?? '',
    AdditionalInfo: appointment.additionalInformation ?? '',
    TrackingData: '',
    CancelReason: '',
  }
  return { payload, warnings: warnings.list }
}

function inherited(
  own: string | null,
  services: string | null | undefined,
  field: PayloadPath,
  warn: Warn,
): string {
  if (own === null) warn(field, services === undefined ? 'not-in-graph' : 'from-settings')
  return own ?? services ?? ''
}

function roomOf(
  { maximumAttendeesCount, customers }: GraphAppointment,
  service: GraphService | undefined,
  warn: Warn,
): number {
  const come = Math.max(customers.length, 1)
  const said = maximumAttendeesCount ?? service?.maximumAttendeesCount ?? null
  if (maximumAttendeesCount === null) warn('MaxAttendeesCount', said === null ? 'guessed' : 'from-settings')
  // More may come than fit, but not to an appointment for one.
  if (said === null || said > 1 || come === 1) return said ?? come
  warn('MaxAttendeesCount', 'guessed')
  return come
}

function timesOf(appointment: GraphAppointment, service: GraphService | undefined, warn: Warn) {
  const { startDateTime: start, endDateTime, duration, preBuffer, postBuffer } = appointment
  const doubtEnd = (why: WarningReason) => {
    warn('EndTime', why)
    warn('Duration', why)
  }
  const usual = service?.defaultDuration ?? null
  if (endDateTime === null) doubtEnd(duration === null && usual !== null ? 'from-settings' : 'guessed')
  if (postBuffer === null) doubtEnd(service ? 'from-settings' : 'not-in-graph')
  if (preBuffer) {
    warn('StartTime', 'buffer-before')
    warn('Duration', 'buffer-before')
  }
  const ends = endDateTime ?? start + (duration ?? usual ?? 0)
  return { start, end: ends + (postBuffer ?? service?.postBuffer ?? 0) }
}

const hostsOf = ({ staffMemberIds }: GraphAppointment, { staff }: BookingPage, warn: Warn) =>
  staffMemberIds.flatMap((id) => {
    const host = staff.find((member) => member.id === id)
    if (host) return [{ Id: id, DisplayName: host.displayName ?? '', EmailAddress: host.emailAddress ?? '' }]
    warn('StaffMembers', 'staff-unknown')
    return []
  })
