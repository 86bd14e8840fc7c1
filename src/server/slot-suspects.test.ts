import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { healthPaths } from '#contract/flow-endpoints.ts'
import { Suspects } from '#contract/suspects.ts'
import { ordersIn } from './creation/orders.fixture.ts'
import { startFixture, type Tenant } from './desk.fixture.ts'
import { healthIn } from './flow-health/health.fixture.ts'

const fixture = startFixture({ FLOW_SERVICE: 'on' })
const { set, pageOf, orderOf, create } = ordersIn(fixture)
const { addressOf, flowOf, myFlowOf } = healthIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const suspectsAt = async (tenant: Tenant, user: string, page?: string) =>
  v.parse(
    Suspects,
    await (await fixture.as(tenant, user, healthPaths.suspects(addressOf(tenant, page)))).json(),
  )
const deletedBy = (tenant: Tenant, user: string, flow: Awaited<ReturnType<typeof flowOf>>) =>
  fixture.as(
    tenant,
    user,
    healthPaths.deleted(addressOf(tenant), flow.id, { environment: flow.environment.id, etag: flow.etag }),
    { method: 'DELETE' },
  )

describe('what may hold a slot that nothing visible holds', () => {
  it('is a flow that is off, or was deleted, or belongs to another administrator', async () => {
    const tenant = await fixture.tenant('Suspects')
    await myFlowOf(tenant, 'hanako.sato', '新しい予約を自分にメール')
    const flow = await flowOf(tenant, 'hanako.sato')
    await deletedBy(tenant, 'hanako.sato', flow)
    const academy = addressOf(tenant)
    await fixture.control(`/tenants/${tenant.id}/orphans`, 'POST', { business: academy, count: 4 })
    await (await create(tenant, 'hanako.sato', await orderOf(tenant, 'hanako.sato'))).text()

    const mine = await suspectsAt(tenant, 'hanako.sato')
    expect(mine.unseen).toBe(4)
    expect(mine.deleted).toMatchObject([{ name: flow.name, by: { isMe: true } }])
    expect(mine.off.map(({ name }) => name)).toContain('Tell me when an appointment moves')
    expect(mine.administrators.map(({ displayName }) => displayName)).toEqual(['Adele Vance'])
    expect(mine.deletedElsewhere).toEqual([])

    const { deleted } = await suspectsAt(tenant, 'adele.vance')
    expect(deleted).toMatchObject([{ name: '', by: { displayName: '佐藤 花子', isMe: false } }])
  })

  it('is a flow that Power Platform names and the caller cannot see', async () => {
    const tenant = await fixture.tenant('Hidden')
    const clinic = pageOf(tenant, 'Contoso Clinic')
    const { hidden } = await suspectsAt(tenant, 'adele.vance', clinic)
    expect(hidden).toHaveLength(1)
    expect(hidden?.[0]?.portalUrl).toContain(hidden?.[0]?.id)
  })

  it.each(['empty', 'forbidden'])('is not made up where Power Platform answers %s', async (flowActions) => {
    const tenant = await fixture.tenant(`Quiet ${flowActions}`)
    await set(tenant, { flowActions })
    expect((await suspectsAt(tenant, 'adele.vance', pageOf(tenant, 'Contoso Clinic'))).hidden).toBeNull()
  })

  it('is a flow deleted elsewhere, for administrators of Power Platform', async () => {
    const tenant = await fixture.tenant('Elsewhere')
    await fixture.control(`/tenants/${tenant.id}/system-users/adele.vance@${tenant.domain}`, 'PATCH', {
      systemAdministrator: true,
    })
    const flow = await myFlowOf(tenant, 'hanako.sato', '新しい予約を自分にメール')
    await deletedBy(tenant, 'hanako.sato', flow)
    const { deleted, deletedElsewhere } = await suspectsAt(
      tenant,
      'adele.vance',
      pageOf(tenant, 'Contoso Clinic'),
    )
    expect(deleted).toEqual([])
    expect(deletedElsewhere).toMatchObject([{ id: flow.id, name: flow.name, by: null }])
  })
})
