import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import type { BusinessOverview } from '#contract/business.ts'
import { paths } from '#contract/endpoints.ts'
import { ordersIn } from './creation/orders.fixture.ts'
import { startFixture, type Tenant } from './desk.fixture.ts'
import { slotReservations } from './store/schema.ts'
import { database, store } from './store/store.fixture.ts'

const fixture = startFixture()
const { pageOf, orderOf, created, overviewOf, dataverseOf } = ordersIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const clinicOf = (tenant: Tenant) => pageOf(tenant, 'Contoso Clinic')
const seen = async (tenant: Tenant, user: string) => {
  const { slots } = await overviewOf(tenant, user, clinicOf(tenant))
  return slots
}
/** Makes what is written down of the tenant's slots so many minutes older. */
const age = (tenant: Tenant, minutes: number) =>
  database
    .update(slotReservations)
    .set({
      seenAt: sql`${slotReservations.seenAt} - make_interval(mins => ${minutes})`,
      leaseUntil: sql`${slotReservations.leaseUntil} - make_interval(mins => ${minutes})`,
    })
    .where(eq(slotReservations.tenantId, tenant.id))
const told = ({ slots }: BusinessOverview['slots'], name: string) =>
  slots.filter(({ flow }) => flow?.name === name).map(({ state, flow }) => [state, flow?.owner])
async function made(tenant: Tenant, name = 'Kept') {
  const order = { ...(await orderOf(tenant, 'adele.vance')), name }
  expect(await created(tenant, 'adele.vance', order, clinicOf(tenant))).toMatchObject({ kind: 'live' })
  return order
}

describe('the slots that the product gave away', () => {
  it('are counted for everybody, also for those who cannot see the flow; its name is for administrators alone', async () => {
    const tenant = await fixture.tenant('Account')
    const before = await seen(tenant, 'hanako.sato')
    await made(tenant)
    const hanako = await seen(tenant, 'hanako.sato')
    expect([hanako.held, told(hanako, 'Kept')]).toEqual([before.held + 1, [['live', 'Adele Vance']]])
    const taro = await seen(tenant, 'taro.yamada')
    expect(taro.slots.filter(({ state }) => state === 'live').length).toBeGreaterThan(0)
    expect(JSON.stringify(taro)).not.toContain('Adele')
  })

  it('are said to be doubtful once nobody has seen the flow for an hour', async () => {
    const tenant = await fixture.tenant('Account')
    await made(tenant)
    await age(tenant, 61)
    expect(told(await seen(tenant, 'hanako.sato'), 'Kept')).toEqual([['foreign', 'Adele Vance']])
    // Whoever sees it makes it certain again, for the others too.
    await seen(tenant, 'adele.vance')
    expect(told(await seen(tenant, 'hanako.sato'), 'Kept')).toEqual([['live', 'Adele Vance']])
  })

  it.each([
    ['deleted', { method: 'DELETE' }],
    ['turned off', { method: 'PATCH', body: JSON.stringify({ statecode: 0, statuscode: 1 }) }],
  ])('come back when their owner is seen to have %s the flow elsewhere', async (_, init) => {
    const tenant = await fixture.tenant('Account')
    const { held } = await seen(tenant, 'hanako.sato')
    const { key } = await made(tenant)
    const dataverse = await dataverseOf(tenant)
    expect((await dataverse(`workflows(${key})`, init)).ok).toBe(true)
    expect((await seen(tenant, 'hanako.sato')).held).toBe(held + 1)
    await age(tenant, 2)
    await seen(tenant, 'adele.vance')
    expect((await seen(tenant, 'hanako.sato')).held).toBe(held)
  })

  it('come back at once when the flow is turned off here', async () => {
    const tenant = await fixture.tenant('Account')
    const { held } = await seen(tenant, 'hanako.sato')
    const { key, environment } = await made(tenant)
    const turned = (state: 'on' | 'off') =>
      fixture.as(tenant, 'adele.vance', paths.flow(clinicOf(tenant).split('/').at(-1) ?? '', key), {
        method: 'PATCH',
        json: { environment, state },
      })
    expect((await turned('off')).status).toBe(200)
    expect((await seen(tenant, 'hanako.sato')).held).toBe(held)
    expect((await turned('on')).status).toBe(200)
    expect((await seen(tenant, 'hanako.sato')).held).toBe(held + 1)
  })

  it('are shown as reserved while a flow is on its way, and for no longer than that can take', async () => {
    const tenant = await fixture.tenant('Account')
    const address = tenant.businesses.find(({ displayName }) => displayName === 'Contoso Clinic')?.id ?? ''
    const place = { tenantId: tenant.id, mailbox: address.toLowerCase() }
    const order = {
      flowId: randomUUID(),
      flowName: 'On its way',
      operation: 'CreateAppointment',
      environment: 'default',
      holder: { id: randomUUID(), name: 'Adele Vance' },
    } as const
    await store.reservations.reserve(place, order, [], new Date())
    expect(told(await seen(tenant, 'hanako.sato'), 'On its way')).toEqual([['reserved', 'Adele Vance']])
    await age(tenant, 6)
    expect(told(await seen(tenant, 'hanako.sato'), 'On its way')).toEqual([])
  })
})
