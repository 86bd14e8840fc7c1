import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import type { FlowSummary } from '#contract/flow.ts'
import { RestoredFlow } from '#contract/flow-operation.ts'
import { ordersIn } from '../creation/orders.fixture.ts'
import { problemIn, startFixture, type Tenant } from '../desk.fixture.ts'
import { healthIn } from '../flow-health/health.fixture.ts'
import { powerAutomateIn } from './power-automate.fixture.ts'

const fixture = startFixture({ FLOW_SERVICE: 'on' })
const { webhooksOf, set } = ordersIn(fixture)
const { flowOf, myFlowOf, named, healthOf } = healthIn(fixture)
const { deleted, restored, fault, myFlows, heldBy } = powerAutomateIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const HANAKO = 'hanako.sato'
const ADELE = 'adele.vance'
const myFlow = (tenant: Tenant) => myFlowOf(tenant, HANAKO, '新しい予約を自分にメール')
/** How many flows there are of that name. */
const copiesOf = async (tenant: Tenant, { name }: FlowSummary) =>
  (await myFlows(tenant)).filter((flow) => flow.name === name).length
const refusedDelete = { status: 403, body: { error: { code: 'Forbidden', message: 'No.' } } }
const backIn = async (response: Response) => v.parse(RestoredFlow, await response.json())

describe('undoing a deletion', () => {
  it('makes one flow though it is asked for twice at once', async () => {
    const tenant = await fixture.tenant('Twice')
    const flow = await myFlow(tenant)
    await deleted(tenant, flow)
    const both = await Promise.all([restored(tenant, flow), restored(tenant, flow)])
    const [one, other] = await Promise.all(both.map(backIn))
    expect(one?.id).toBe(other?.id)
    expect(await copiesOf(tenant, flow)).toBe(1)
  })

  it('has nothing to undo where the deletion was refused', async () => {
    const tenant = await fixture.tenant('Refused')
    const flow = await myFlow(tenant)
    await fault(tenant, { match: { method: 'DELETE', path: `/flows/${flow.id}` }, answer: refusedDelete })
    expect((await deleted(tenant, flow)).status).toBe(403)
    expect(await problemIn(await restored(tenant, flow))).toMatchObject({ code: 'undo-over' })
    expect(await copiesOf(tenant, flow)).toBe(1)
  })

  it('finds the flow that an administrator has brought back meanwhile', async () => {
    const tenant = await fixture.tenant('Restored')
    const flow = await myFlow(tenant)
    await deleted(tenant, flow)
    const user = `${ADELE}@${tenant.domain}`
    await fixture.control(`/tenants/${tenant.id}/system-users/${user}`, 'PATCH', {
      systemAdministrator: true,
    })
    const { access_token } = await fixture.control<{ access_token: string }>(
      `/tenants/${tenant.id}/tokens`,
      'POST',
      { user, scope: 'https://service.flow.microsoft.com//Flows.Manage.All' },
    )
    const admin = `${fixture.emulatorUrl}/flow/providers/Microsoft.ProcessSimple/scopes/admin/environments`
    const path = `${flow.environment.id}/flows/${flow.id}/restore?api-version=2016-11-01`
    const headers = { authorization: `Bearer ${access_token}` }
    expect((await fetch(`${admin}/${path}`, { method: 'POST', headers })).status).toBe(200)
    expect(await backIn(await restored(tenant, flow))).toMatchObject({ id: flow.id, notBack: [] })
    expect(await copiesOf(tenant, flow)).toBe(1)
  })

  it('says that the flow of somebody else belongs to whoever undid it, and lets its owner change it', async () => {
    const tenant = await fixture.tenant('Co-owner')
    const flow = await myFlowOf(tenant, HANAKO, 'Tell me when an appointment moves')
    const { owner } = await healthOf(tenant, HANAKO, flow)
    expect(owner.isMe).toBe(false)
    await deleted(tenant, flow)
    const back = await backIn(await restored(tenant, flow))
    expect(back).toMatchObject({ owner: { isMe: true }, notBack: ['owner'] })
    expect((await backIn(await restored(tenant, flow))).notBack, 'pressed twice').toEqual(['owner'])
    const { coOwners } = await healthOf(tenant, HANAKO, back)
    expect(coOwners).toMatchObject([{ displayName: owner.displayName }])
  })

  it('says that who could change the flow no longer can where Microsoft does not let it be shared', async () => {
    const tenant = await fixture.tenant('No shares')
    const flow = await myFlowOf(tenant, HANAKO, 'Tell me when an appointment moves')
    await deleted(tenant, flow)
    await fault(tenant, {
      match: { method: 'POST', path: '/modifyPermissions' },
      answer: { status: 403, body: {} },
    })
    expect((await backIn(await restored(tenant, flow))).notBack).toEqual(['owner', 'co-owners'])
  })
})

describe('a deletion that is refused', () => {
  it('says that the flow is off now where it cannot be turned on again', async () => {
    const tenant = await fixture.tenant('Left off')
    const flow = await myFlow(tenant)
    await fault(tenant, { match: { method: 'DELETE', path: `/flows/${flow.id}` }, answer: refusedDelete })
    await set(tenant, { webhookAnswer: 'too-many', refusalSurface: 'async' })
    expect(await problemIn(await deleted(tenant, flow))).toMatchObject({ status: 403, left: 'off' })
    expect((await named(tenant, HANAKO, flow.id)).state).toBe('off')
    expect(await webhooksOf(tenant)).toEqual([])
    expect(await heldBy(tenant, HANAKO), 'as Bookings said').toBe(5)
  })

  it('says nothing of how the flow is where it is on again', async () => {
    const tenant = await fixture.tenant('On again')
    const flow = await myFlow(tenant)
    await fault(tenant, { match: { method: 'DELETE', path: `/flows/${flow.id}` }, answer: refusedDelete })
    expect((await problemIn(await deleted(tenant, flow))).left).toBeUndefined()
    expect((await named(tenant, HANAKO, flow.id)).state).toBe('on')
  })
})

describe('a deletion whose answer to turning the flow off is lost', () => {
  it.each([
    ['a solution', (tenant: Tenant) => flowOf(tenant, HANAKO), { method: 'PATCH', path: 'workflows' }],
    ['My flows', myFlow, { method: 'POST', path: '/stop' }],
  ])('is gone through with for a flow in %s', async (_, make, match) => {
    const tenant = await fixture.tenant('Lost')
    const flow = await make(tenant)
    await fault(tenant, { match, phase: 'after', breaks: true })
    expect((await deleted(tenant, flow)).status).toBe(200)
    expect(await webhooksOf(tenant)).toEqual([])
    expect(await heldBy(tenant, ADELE)).toBe(0)
  })
})
