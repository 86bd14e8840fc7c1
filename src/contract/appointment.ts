import * as v from 'valibot'
import { AppointmentShape, TriggerPayload } from '#domain/appointment/payload.ts'
import { Warning } from '#domain/appointment/warning.ts'

/** The longest time that can be asked about at once, in days. */
export const LONGEST_RANGE = 366

/** How many appointments one answer holds at most, and how many if nobody says. */
export const MOST_APPOINTMENTS = 200
export const USUAL_APPOINTMENTS = 100

/** Asks for the appointments between two instants; the newest are kept where there are more than `limit`. */
export const AppointmentRange = v.object({
  from: v.pipe(v.string(), v.isoTimestamp()),
  to: v.pipe(v.string(), v.isoTimestamp()),
  limit: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/))),
})
export type AppointmentRange = v.InferOutput<typeof AppointmentRange>

/** An appointment of a booking page, with what Bookings would have sent to a flow about it. */
export const BookedAppointment = v.object({
  id: v.string(),
  /** In ISO 8601 and UTC. */
  start: v.string(),
  end: v.string(),
  shape: AppointmentShape,
  service: v.string(),
  /** The names of those who come, and of those who host. */
  people: v.array(v.string()),
  staff: v.array(v.string()),
  payload: TriggerPayload,
  /** What of it Bookings may send otherwise. */
  warnings: v.array(Warning),
})
export type BookedAppointment = v.InferOutput<typeof BookedAppointment>

/** Appointments of a booking page, the newest first. */
export const AppointmentList = v.object({
  appointments: v.array(BookedAppointment),
  /** The zone of the booking page, by its Windows or its IANA name. */
  timeZone: v.nullable(v.string()),
  /** Whether there are older ones in the range that were left out. */
  more: v.boolean(),
  /** How many could not be understood. */
  unread: v.number(),
  /** The fields of each shape that this booking page was ever seen to fill, whoever looked. */
  everFilled: v.array(v.string()),
})
export type AppointmentList = v.InferOutput<typeof AppointmentList>
