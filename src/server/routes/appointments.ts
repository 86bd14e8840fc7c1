import { Hono } from 'hono'
import {
  AppointmentList,
  AppointmentRange,
  type BookedAppointment,
  LONGEST_RANGE,
  MOST_APPOINTMENTS,
  USUAL_APPOINTMENTS,
} from '#contract/appointment.ts'
import { filledFields, filledRates } from '#domain/appointment/filled-rates.ts'
import type { BookingPage, GraphAppointment } from '#domain/appointment/graph-appointment.ts'
import { readAppointment } from '#domain/appointment/reading.ts'
import { isoTime } from '#domain/appointment/time.ts'
import { triggerPayload } from '#domain/appointment/trigger-payload.ts'
import { Warnings } from '#domain/appointment/warning.ts'
import type { Wanted } from '../gateways/graph-appointments.ts'
import { ProblemError } from '../problem-error.ts'
import { AddressParam } from './businesses.ts'
import { documented, reads } from './documented.ts'
import type { Session } from './session.ts'

const DAY = 86_400_000

/** The appointments of a booking page, for whoever may read them in Graph. */
export const appointmentRoutes = () =>
  new Hono<Session>().get(
    '/',
    documented('The appointments of a booking page, as Bookings would send them to flows', AppointmentList),
    reads('param', AddressParam),
    reads('query', AppointmentRange),
    async (c) => {
      const { graph } = c.get('microsoft')
      const { address } = c.req.valid('param')
      const wanted = wantedOf(c.req.valid('query'))
      const [{ timeZone }, page, { appointments, more, unread }] = await Promise.all([
        graph.business(address),
        graph.bookingPage(address),
        graph.appointments(address, wanted),
      ])
      const booked = appointments.map((one) => bookedAppointment(one, page, timeZone))
      const { store, place } = c.get('deskAt')(address)
      const everFilled = [...(await store.facts.sawFilled(place, filledFields(filledRates(booked))))]
      return c.json<AppointmentList>({ appointments: booked, timeZone, more, unread, everFilled })
    },
  )

function wantedOf({ from, to, limit }: AppointmentRange): Wanted {
  const span = Date.parse(to) - Date.parse(from)
  if (!(span > 0 && span <= LONGEST_RANGE * DAY))
    throw new ProblemError(422, 'request-invalid', 'The request cannot be understood.', {
      fields: [{ path: 'to', message: `After from, by ${LONGEST_RANGE} days at most.` }],
    })
  return { from, to, limit: Math.min(Number(limit ?? USUAL_APPOINTMENTS), MOST_APPOINTMENTS) }
}

function bookedAppointment(
  appointment: GraphAppointment,
  page: BookingPage,
  timeZone: string | null,
): BookedAppointment {
  const { payload, warnings } = triggerPayload(appointment, page)
  const { shape, people, staff, warnings: doubts } = readAppointment(payload, { timeZone })
  const all = new Warnings()
  for (const { field, why } of [...warnings, ...doubts]) all.add(field, why)
  return {
    id: appointment.id,
    start: isoTime(appointment.startDateTime),
    end: isoTime(appointment.startDateTime + payload.Duration * 1000),
    shape,
    service: payload.ServiceName,
    people: people.map(({ name }) => name),
    staff: staff.map(({ DisplayName }) => DisplayName),
    payload,
    warnings: all.list,
  }
}
