import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { book, cancel, move } from '../bookings/appointments.ts'
import { notify } from '../bookings/notify.ts'
import { sampleBooking, shapes } from '../bookings/sample-bookings.ts'
import { setRole } from '../bookings/staff.ts'
import { addOrphans, businessOf } from '../bookings/webhooks.ts'
import { connectionNamed } from '../connectors/connection.ts'
import { addFault, removeFault } from '../faults/faults.ts'
import { plantMyFlows } from '../seed/my-flows.ts'
import type { Appointment, BookingBusiness } from '../tenant.ts'
import type { World } from '../world.ts'
import { faultPresets, isFaultPreset } from './fault-presets.ts'
import { page } from './page.ts'
import { switchesIn } from './switch-fields.ts'
import { checks } from './switches-section.ts'
import { addressOf, type View } from './view.ts'
import { wordsIn } from './words.ts'

const aDay = 86_400_000
const difficult = [{ name: "O'Brien <b>太郎</b> @{x}", emailAddress: "taro.o'brien@customer.example" }]

const Fields = v.object({
  tenant: v.string(),
  language: v.optional(v.string()),
  business: v.optional(v.string(), ''),
  appointment: v.optional(v.string()),
  shape: v.optional(v.picklist(shapes), 'one-to-one'),
  difficult: v.optional(v.string()),
  reason: v.optional(v.string(), ''),
  preset: v.optional(v.string(), ''),
  fault: v.optional(v.string(), ''),
  connection: v.optional(v.string(), ''),
  status: v.optional(v.picklist(['Connected', 'Error']), 'Connected'),
  user: v.optional(v.string(), ''),
  role: v.optional(v.picklist(['administrator', 'teamMember']), 'teamMember'),
})
type Fields = v.InferOutput<typeof Fields>

/** The page on which people book appointments and see what their flows did. */
export function emulatorPage(world: World): Hono {
  const routes = new Hono()
  routes.get('/', (c) => {
    const view = viewOf(world, c, c.req.query('tenant'), c.req.query('language'))
    const other = wordsIn(view.words.language === 'ja' ? 'en' : 'ja', undefined)
    c.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    )
    c.header('Cache-Control', 'no-store')
    return c.html(page(view, other))
  })

  type Act = (view: View, fields: Fields, form: Record<string, unknown>) => Promise<void> | void
  const on = (action: string, anchor: string, act: Act) =>
    routes.post(`/${action}`, async (c) => {
      const form: Record<string, unknown> = await c.req.parseBody()
      const fields = v.parse(Fields, form)
      const view = viewOf(world, c, fields.tenant, fields.language)
      await act(view, fields, form)
      return c.redirect(addressOf(view.tenant, view.words, anchor), 303)
    })

  on('book', 'journal', async ({ tenant }, { business, shape, ...fields }) => {
    const place = businessOf(tenant, business)
    if (!place) return
    const wishes = fields.difficult ? { customers: difficult } : {}
    const appointment = book(place, sampleBooking(place, shape, world.now(), wishes))
    await notify(world, tenant, place, appointment, 'Created')
  })
  on('change', 'journal', async ({ tenant }, fields) => {
    const { business, appointment } = found(tenant.businesses, fields)
    if (!business || !appointment) return
    move(appointment, new Date(Date.parse(appointment.start) + aDay).toISOString())
    await notify(world, tenant, business, appointment, 'Updated')
  })
  on('cancel', 'journal', async ({ tenant }, fields) => {
    const { business, appointment } = found(tenant.businesses, fields)
    if (!business || !appointment || appointment.cancelled) return
    cancel(appointment, fields.reason)
    await notify(world, tenant, business, appointment, 'Deleted')
  })
  on('orphan', 'pages', ({ tenant }, { business }) => addOrphans(tenant, business, 1))
  on('role', 'pages', ({ tenant }, { business: address, user: id, role }) => {
    const business = businessOf(tenant, address)
    const user = tenant.users.find((one) => one.id === id)
    if (business && user) setRole(business, user, role)
  })
  on('connection', 'connections', ({ tenant }, { connection: name, status }) => {
    const connection = connectionNamed(tenant, name)
    if (connection) connection.status = status
  })
  on('switches', 'switches', ({ tenant: { switches } }, _, form) => {
    for (const name of checks) switches[name] = form[name] === 'yes'
    Object.assign(switches, switchesIn(form, switches))
  })
  on('my-flows', 'my-flows', ({ world, tenant }) => {
    plantMyFlows(tenant, world.now(), tenant.businesses[1])
  })
  on('fault', 'faults', ({ tenant }, { preset }) => {
    if (isFaultPreset(preset)) addFault(tenant, faultPresets[preset])
  })
  on('remove-fault', 'faults', ({ tenant }, { fault }) => {
    removeFault(tenant, fault)
  })
  on('clear-journal', 'journal', ({ tenant }) => {
    for (const kept of [tenant.journal, tenant.runs, tenant.mails, tenant.activities]) kept.length = 0
  })
  on('reset', '', () => world.reset())
  return routes
}

function viewOf(world: World, c: Context, tenantId?: string, language?: string): View {
  const words = wordsIn(language, c.req.header('Accept-Language'))
  const [first] = world.tenants.values()
  const tenant = world.tenants.get(tenantId ?? '') ?? first
  if (!tenant) throw new Error('The emulator has no tenant.')
  return { world, tenant, words }
}

function found(
  businesses: readonly BookingBusiness[],
  fields: Fields,
): { business?: BookingBusiness | undefined; appointment?: Appointment | undefined } {
  const business = businesses.find(({ id }) => id === fields.business)
  return { business, appointment: business?.appointments.find(({ id }) => id === fields.appointment) }
}
