import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { startFixture } from '../desk.fixture.ts'
import { auditLog } from '../store/schema.ts'
import { database } from '../store/store.fixture.ts'
import { ordersIn } from './orders.fixture.ts'

const fixture = startFixture()
const { pageOf, academyOf, orderOf, eventsOf, created, webhooksOf, overviewOf } = ordersIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

describe('adding to an existing flow', () => {
  it('keeps the flow on and its one slot, and what somebody changed meanwhile is not overwritten', async () => {
    const tenant = await fixture.tenant('Flows')
    const first = await orderOf(tenant, 'adele.vance')
    await created(tenant, 'adele.vance', first)
    const flow = (await overviewOf(tenant, 'adele.vance')).flows[0]
    const { key: _, name: __, ...building } = await orderOf(tenant, 'adele.vance', 'stripe-customer')
    const path = `${academyOf(tenant)}/flows/${flow?.id}/actions`
    const add = () =>
      fixture.as(tenant, 'adele.vance', path, { method: 'POST', json: { ...building, etag: flow?.etag } })
    expect((await eventsOf(await add())).at(-1)).toMatchObject({ kind: 'live', flow: { state: 'on' } })
    expect(await webhooksOf(tenant)).toHaveLength(1)
    expect((await overviewOf(tenant, 'adele.vance')).flows[0]?.connectors).toContain('shared_stripe')
    expect((await eventsOf(await add())).at(-1)).toMatchObject({
      kind: 'refused',
      problem: { code: 'flow-changed' },
    })
    const lines = await database
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, flow?.id ?? ''))
    const added = lines.filter(({ action }) => action === 'flow extend')
    expect(added.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'flow-changed'])
  })

  it('is done once, though the first answer got lost and the request was sent again', async () => {
    const tenant = await fixture.tenant('Flows')
    await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))
    const flow = (await overviewOf(tenant, 'adele.vance')).flows[0]
    const { key: _, name: __, ...building } = await orderOf(tenant, 'adele.vance', 'stripe-customer')
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { method: 'PATCH', path: '/workflows\\(' },
      phase: 'after',
      answer: { status: 503, headers: { 'retry-after': '0' }, body: 'unavailable' },
    })
    const path = `${academyOf(tenant)}/flows/${flow?.id}/actions`
    const response = await fixture.as(tenant, 'adele.vance', path, {
      method: 'POST',
      json: { ...building, etag: flow?.etag },
    })
    expect((await eventsOf(response)).at(-1)).toMatchObject({ kind: 'live' })
  })

  it('is refused to who is no administrator, and for a flow of another page', async () => {
    const tenant = await fixture.tenant('Flows')
    await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))
    const flow = (await overviewOf(tenant, 'adele.vance')).flows[0]
    const { key: _, name: __, ...building } = await orderOf(tenant, 'adele.vance')
    const json = { ...building, etag: flow?.etag }
    const at = (page: string) => `${page}/flows/${flow?.id}/actions`
    const viewer = await fixture.as(tenant, 'victor.lee', at(academyOf(tenant)), { method: 'POST', json })
    const elsewhere = await fixture.as(tenant, 'adele.vance', at(pageOf(tenant, 'Contoso Clinic')), {
      method: 'POST',
      json,
    })
    expect([viewer.status, elsewhere.status]).toEqual([403, 404])
  })
})
