import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { AppointmentList } from '#contract/appointment.ts'
import { BusinessOverview } from '#contract/business.ts'
import { paths } from '#contract/endpoints.ts'
import { TriggerPayload } from '#domain/appointment/payload.ts'
import { readAppointment } from '#domain/appointment/reading.ts'
import { startFixture } from './desk.fixture.ts'

const fixture = startFixture()
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

type Tenant = Awaited<ReturnType<typeof fixture.tenant>>
interface Outcome {
  readonly appointment: { readonly id: string }
  readonly runs: readonly { readonly id: string }[]
}
interface Runs {
  readonly runs: readonly { readonly id: string; readonly trigger: { readonly body: unknown } }[]
}

const clinic = (tenant: Tenant) =>
  tenant.businesses.find(({ displayName }) => displayName === 'Contoso Clinic')?.id ?? ''
const appointmentsOf = (tenant: Tenant) => `/tenants/${tenant.id}/businesses/${clinic(tenant)}/appointments`
const book = (tenant: Tenant, shape: string, overrides: object = {}) =>
  fixture.control<Outcome>(appointmentsOf(tenant), 'POST', { shape, overrides })

/** What the flows that ran were given, which must be the same for all of them. */
async function delivered(tenant: Tenant, { runs: ran }: Outcome): Promise<unknown> {
  const { runs } = await fixture.control<Runs>(`/tenants/${tenant.id}/runs`)
  const bodies = runs.filter(({ id }) => ran.some((run) => run.id === id)).map(({ trigger }) => trigger.body)
  expect(bodies.length).toBeGreaterThan(0)
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  return bodies[0]
}

/** Turns on the clinic's flow that runs when an appointment is cancelled. */
async function listenToCancellations(tenant: Tenant): Promise<void> {
  const page = paths.business(clinic(tenant))
  const { flows } = v.parse(BusinessOverview, await (await fixture.as(tenant, 'adele.vance', page)).json())
  const flow = flows.find(({ operations }) => operations.includes('CancelAppointment'))
  if (!flow) throw new Error('No flow runs when an appointment is cancelled.')
  const json = { environment: flow.environment.id, state: 'on' }
  const init = { method: 'PATCH', json }
  const answer = await fixture.as(tenant, 'adele.vance', paths.flow(clinic(tenant), flow.id), init)
  expect(answer.status).toBe(200)
}

/** What we say would be delivered, from what Graph tells. */
async function ours(tenant: Tenant, id: string) {
  const range = { from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' }
  const response = await fixture.as(tenant, 'adele.vance', paths.appointments(clinic(tenant), range))
  const { appointments } = v.parse(AppointmentList, await response.json())
  const found = appointments.find((appointment) => appointment.id === id)
  if (!found) throw new Error('The appointment is not in the list.')
  return found
}

const start = '2026-06-24T16:30:00Z'
const guests = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    name: `客 ${place}`,
    emailAddress: `guest.${place}@customer.example`,
  }))
const bookings: readonly (readonly [what: string, shape: string, overrides: object])[] = [
  ['one customer', 'one-to-one', { start }],
  ['a service with another buffer', 'one-to-one', { start, serviceName: 'Joint review' }],
  ['a service without a buffer', 'one-to-one', { start, serviceName: 'New and short' }],
  ['a group', 'group', { start }],
  ['a group that nobody joined', 'empty-group', { start }],
  ['forty who joined', 'group', { start, customers: guests(40) }],
  ['two hosts', 'two-staff', { start }],
  [
    'a name that is markup, an expression and a quote',
    'one-to-one',
    {
      start,
      customers: [
        { name: "O'Brien <b>𠮷田</b> @{x}", emailAddress: 'o@customer.example', notes: '@{y}\n"z"' },
      ],
    },
  ],
  [
    'nothing known but an address',
    'one-to-one',
    { start, customers: [{ name: '', emailAddress: 'a@customer.example' }] },
  ],
  ['an hour that comes twice', 'one-to-one', { start: '2026-10-25T01:30:00+01:00' }],
  ['the end of a year', 'group', { start: '2026-12-30T23:59:59+09:00' }],
]

describe('what we say Bookings would send', () => {
  it.each(bookings)('is what it does send: %s', async (_what, shape, overrides) => {
    const tenant = await fixture.tenant('Payloads')
    const outcome = await book(tenant, shape, overrides)
    const { payload } = await ours(tenant, outcome.appointment.id)
    expect(payload).toEqual(await delivered(tenant, outcome))
  })

  it('is the same in ISO 8601 where Bookings writes times so', async () => {
    const tenant = await fixture.tenant('Payloads')
    await fixture.control(`/tenants/${tenant.id}/switches`, 'PATCH', { isoTimes: true })
    const outcome = await book(tenant, 'one-to-one', { start })
    const { payload } = await ours(tenant, outcome.appointment.id)
    const body = v.parse(TriggerPayload, await delivered(tenant, outcome))
    const zone = { timeZone: null }
    expect(body.StartTime).toBe(start)
    expect(readAppointment(body, zone)).toEqual(readAppointment(payload, zone))
  })

  it('is what a moved appointment sends', async () => {
    const tenant = await fixture.tenant('Payloads')
    const { appointment } = await book(tenant, 'group', { start })
    const change = `${appointmentsOf(tenant)}/${encodeURIComponent(appointment.id)}/change`
    const outcome = await fixture.control<Outcome>(change, 'POST', { start: '2026-07-01T00:00:00Z' })
    expect((await ours(tenant, appointment.id)).payload).toEqual(await delivered(tenant, outcome))
  })

  it('is what a cancelled appointment sent, but for what Graph never tells', async () => {
    const tenant = await fixture.tenant('Payloads')
    const { appointment } = await book(tenant, 'group', { start })
    const { payload, warnings } = await ours(tenant, appointment.id)
    await listenToCancellations(tenant)
    const cancel = `${appointmentsOf(tenant)}/${encodeURIComponent(appointment.id)}/cancel`
    const outcome = await fixture.control<Outcome>(cancel, 'POST', { reason: '急用のため' })
    const body = v.parse(TriggerPayload, await delivered(tenant, outcome))
    expect(body).toEqual({ ...payload, CancelReason: '急用のため' })
    expect(warnings).toContainEqual({ field: 'CancelReason', why: 'not-in-graph' })
  })
})
