import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { book, cancel, move } from '../bookings/appointments.ts'
import { notify } from '../bookings/notify.ts'
import { sampleBooking, shapes } from '../bookings/sample-bookings.ts'
import { businessOf } from '../bookings/webhooks.ts'
import type { Appointment, FlowRun } from '../tenant.ts'
import type { World } from '../world.ts'
import { bodyOf, tenantOr404 } from './tenant-routes.ts'

const Instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'Not an instant.'),
  v.transform((text) => new Date(text).toISOString()),
)
const Visitor = v.object({
  name: v.string(),
  emailAddress: v.string(),
  phone: v.optional(v.string()),
  notes: v.optional(v.string()),
})
const NewAppointment = v.object({
  shape: v.picklist(shapes),
  overrides: v.optional(
    v.object({
      customers: v.optional(v.array(Visitor)),
      start: v.optional(Instant),
      serviceName: v.optional(v.string()),
    }),
    {},
  ),
})
const Move = v.object({ start: Instant })
const Cancellation = v.object({ reason: v.optional(v.string(), '') })

const appointments = '/tenants/:tid/businesses/:smtp/appointments'

/** Books, moves and cancels appointments; the answer comes when every subscribed flow has run. */
export function appointmentRoutes(world: World): Hono {
  return new Hono()
    .post(appointments, async (c) => {
      const { tenant, business } = pageOf(world, c.req.param())
      const { shape, overrides } = await bodyOf(c.req.raw, NewAppointment)
      const appointment = book(business, sampleBooking(business, shape, world.now(), overrides))
      const runs = await notify(world, tenant, business, appointment, 'Created')
      return c.json(outcome(appointment, runs), 201)
    })
    .post(`${appointments}/:id/change`, async (c) => {
      const { tenant, business, appointment } = appointmentOf(world, c.req.param())
      move(appointment, (await bodyOf(c.req.raw, Move)).start)
      return c.json(outcome(appointment, await notify(world, tenant, business, appointment, 'Updated')))
    })
    .post(`${appointments}/:id/cancel`, async (c) => {
      const { tenant, business, appointment } = appointmentOf(world, c.req.param())
      cancel(appointment, (await bodyOf(c.req.raw, Cancellation)).reason)
      return c.json(outcome(appointment, await notify(world, tenant, business, appointment, 'Deleted')))
    })
}

const outcome = (appointment: Appointment, runs: readonly FlowRun[]) => ({
  appointment,
  runs: runs.map(({ id, flowName, status }) => ({ id, flowName, status })),
})

function pageOf(world: World, { tid, smtp }: { tid: string; smtp: string }) {
  const tenant = tenantOr404(world, tid)
  const business = businessOf(tenant, smtp)
  if (!business) throw new HTTPException(404, { message: `There is no booking page ${smtp}.` })
  return { tenant, business }
}

function appointmentOf(world: World, { id, ...at }: { tid: string; smtp: string; id: string }) {
  const { tenant, business } = pageOf(world, at)
  const appointment = business.appointments.find((known) => known.id === id)
  if (!appointment) throw new HTTPException(404, { message: `There is no appointment ${id}.` })
  return { tenant, business, appointment }
}
