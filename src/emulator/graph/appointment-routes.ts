import { Hono } from 'hono'
import { book, cancel, move } from '../bookings/appointments.ts'
import { notify } from '../bookings/notify.ts'
import type { Appointment, BookingBusiness } from '../tenant.ts'
import type { World } from '../world.ts'
import {
  Cancellation,
  ChangedAppointment,
  customersOf,
  NewAppointment,
  readBody,
} from './appointment-input.ts'
import { appointmentShape, wholeAppointmentShape } from './appointment-shape.ts'
import { collectionAnswer, contextOf, entityAnswer } from './collection.ts'
import type { GraphEnv } from './graph-app.ts'
import { badRequest, noItem } from './graph-error.ts'
import { checkPermission, checkRole } from './permissions.ts'

/** How many appointments a page of a list holds; Microsoft does not say. */
const PAGE = 100

/** The appointments of a booking page; what changes them tells the flows before it answers. */
export function appointmentRoutes(world: World): Hono<GraphEnv> {
  return new Hono<GraphEnv>()
    .get('/appointments', (c) => {
      const { business } = c.var
      const shapes = standing(business).map((one) => appointmentShape(business, one))
      return c.json(collectionAnswer(c.req, world.baseUrl, contextOf(business, 'appointments'), shapes, PAGE))
    })
    .get('/calendarView', (c) => {
      const { business } = c.var
      const [start, end] = [instant(c.req.query('start')), instant(c.req.query('end'))]
      const shapes = standing(business)
        .filter((one) => Date.parse(one.end) > start && Date.parse(one.start) < end)
        .toSorted((one, other) => one.start.localeCompare(other.start))
        .map((one) => appointmentShape(business, one))
      return c.json(collectionAnswer(c.req, world.baseUrl, contextOf(business, 'calendarView'), shapes, PAGE))
    })
    .get('/appointments/:id', (c) => {
      const { business } = c.var
      const whole = wholeAppointmentShape(business, appointmentOf(business, c.req.param('id')))
      return c.json(entityAnswer(c.req, contextOf(business, 'appointments'), whole))
    })
    .post('/appointments', async (c) => {
      const { business } = checkBooking(c.var)
      const input = await readBody(c.req.raw, NewAppointment)
      const service = business.services.find(({ id }) => id === input.serviceId)
      if (!service) throw badRequest('The service of the appointment does not exist.')
      const appointment = book(business, {
        service,
        start: input.startDateTime,
        end: input.endDateTime,
        staffMemberIds: input.staffMemberIds,
        customers: customersOf(business, input.customers),
        additionalInformation: input.additionalInformation,
      })
      await notify(world, c.var.caller.tenant, business, appointment, 'Created')
      const whole = wholeAppointmentShape(business, appointment)
      return c.json(entityAnswer(c.req, contextOf(business, 'appointments'), whole), 201)
    })
    .patch('/appointments/:id', async (c) => {
      const { business } = checkBooking(c.var)
      const appointment = appointmentOf(business, c.req.param('id'))
      const { startDateTime, endDateTime } = await readBody(c.req.raw, ChangedAppointment)
      move(appointment, startDateTime ?? appointment.start, endDateTime)
      await notify(world, c.var.caller.tenant, business, appointment, 'Updated')
      return c.body(null, 204)
    })
    .post('/appointments/:id/cancel', async (c) => {
      const { business } = checkBooking(c.var)
      const appointment = appointmentOf(business, c.req.param('id'))
      cancel(appointment, (await readBody(c.req.raw, Cancellation)).cancellationMessage)
      await notify(world, c.var.caller.tenant, business, appointment, 'Deleted')
      return c.body(null, 204)
    })
}

function checkBooking(variables: GraphEnv['Variables']): GraphEnv['Variables'] {
  const { caller, business } = variables
  checkPermission(caller, 'book')
  checkRole(business, caller.user, 'book')
  return variables
}

/** What Graph knows of: an appointment that was cancelled is gone, for nothing of it could say so. */
const standing = ({ appointments }: BookingBusiness): Appointment[] =>
  appointments.filter(({ cancelled }) => !cancelled)

function appointmentOf(business: BookingBusiness, id: string): Appointment {
  const appointment = standing(business).find((one) => one.id === id)
  if (!appointment) throw noItem()
  return appointment
}

function instant(text: string | undefined): number {
  const time = Date.parse(text ?? '')
  if (Number.isNaN(time)) throw badRequest("The query parameters 'start' and 'end' must be dates and times.")
  return time
}
