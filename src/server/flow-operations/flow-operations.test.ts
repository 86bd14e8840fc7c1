import { asc, eq } from 'drizzle-orm'
import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { paths } from '#contract/endpoints.ts'
import { FlowSummary } from '#contract/flow.ts'
import { healthPaths } from '#contract/flow-endpoints.ts'
import { FlowShares } from '#contract/flow-health.ts'
import { DeletedFlow } from '#contract/flow-operation.ts'
import { Remedy } from '#domain/refusal/remedy.ts'
import { ordersIn } from '../creation/orders.fixture.ts'
import { problemIn, startFixture, type Tenant } from '../desk.fixture.ts'
import { healthIn } from '../flow-health/health.fixture.ts'
import { auditLog } from '../store/schema.ts'
import { database } from '../store/store.fixture.ts'

const fixture = startFixture({ FLOW_SERVICE: 'on' })
const { webhooksOf, overviewOf } = ordersIn(fixture)
const { addressOf, named, flowOf, myFlowOf, healthOf } = healthIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const HANAKO = 'hanako.sato'
const here = ({ environment }: FlowSummary) => ({ environment: environment.id })

const renamed = (tenant: Tenant, flow: FlowSummary, name: string, user = HANAKO) =>
  fixture.as(tenant, user, paths.flow(addressOf(tenant), flow.id), {
    method: 'PATCH',
    json: { ...here(flow), name, etag: flow.etag },
  })
const deleted = (tenant: Tenant, flow: FlowSummary) =>
  fixture.as(
    tenant,
    HANAKO,
    healthPaths.deleted(addressOf(tenant), flow.id, { ...here(flow), etag: flow.etag }),
    { method: 'DELETE' },
  )
const restored = (tenant: Tenant, flow: FlowSummary, user = HANAKO) =>
  fixture.as(tenant, user, healthPaths.restore(addressOf(tenant), flow.id), {
    method: 'POST',
    json: here(flow),
  })
const shared = (tenant: Tenant, flow: FlowSummary, person: string) =>
  fixture.as(tenant, HANAKO, healthPaths.shares(addressOf(tenant), flow.id), {
    method: 'POST',
    json: { ...here(flow), person: `${person}@${tenant.domain}` },
  })
const flowsOf = async (tenant: Tenant) => (await overviewOf(tenant, HANAKO)).flows

const OF_BOTH_ROADS = [
  ['a solution', (tenant: Tenant) => flowOf(tenant, HANAKO)],
  ['My flows', (tenant: Tenant) => myFlowOf(tenant, HANAKO, '新しい予約を自分にメール')],
] as const

describe.each(OF_BOTH_ROADS)('a flow in %s', (_, make) => {
  it('gets another name, however often it is asked for', async () => {
    const tenant = await fixture.tenant('Rename')
    const flow = await make(tenant)
    const answer = v.parse(FlowSummary, await (await renamed(tenant, flow, 'Renamed')).json())
    expect(answer).toMatchObject({ name: 'Renamed', state: 'on' })
    expect((await renamed(tenant, flow, 'Renamed')).status).toBe(200)
    expect((await flowsOf(tenant)).find(({ id }) => id === flow.id)?.name).toBe('Renamed')
    expect(await webhooksOf(tenant)).toHaveLength(1)
  })

  it('is told as it is now to whoever knew it as it was', async () => {
    const tenant = await fixture.tenant('Stale')
    const flow = await make(tenant)
    await renamed(tenant, flow, 'Somebody was faster')
    for (const late of [await renamed(tenant, flow, 'Too late'), await deleted(tenant, flow)]) {
      expect(late.status).toBe(409)
      expect(await problemIn(late)).toMatchObject({
        code: 'flow-changed',
        flow: { id: flow.id, name: 'Somebody was faster' },
      })
    }
    expect((await flowsOf(tenant)).some(({ id }) => id === flow.id)).toBe(true)
  })

  it('is told with what Microsoft said where Microsoft saw the change', async () => {
    const tenant = await fixture.tenant('Stale')
    const flow = await make(tenant)
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { method: 'PATCH', path: String.raw`/(workflows\(|flows/)` },
      answer: { status: 412, body: { error: { code: '0x80060882', message: 'Not that version.' } } },
    })
    expect(await problemIn(await renamed(tenant, flow, 'Late'))).toMatchObject({
      code: 'flow-changed',
      flow: { id: flow.id, name: flow.name },
      remedy: 'stale',
      refusal: { status: 412, layers: [{ code: '0x80060882', message: 'Not that version.' }] },
    })
  })

  it('leaves in the audit log no word of what refused a change', async () => {
    const tenant = await fixture.tenant('Audit')
    const flow = await make(tenant)
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { method: 'PATCH', path: String.raw`/(workflows\(|flows/)` },
      answer: { status: 403, body: { error: { code: 'hanako.sato@contoso.example', message: 'No.' } } },
    })
    expect((await renamed(tenant, flow, 'Refused')).status).toBe(403)
    const rows = await database.select().from(auditLog).where(eq(auditLog.subject, flow.id))
    expect(v.is(Remedy, rows.at(-1)?.outcome), rows.at(-1)?.outcome).toBe(true)
  })

  it('gives its slot back when it is deleted, and is brought back turned off', async () => {
    const tenant = await fixture.tenant('Delete')
    const flow = await make(tenant)
    const gone = await deleted(tenant, flow)
    expect(v.parse(DeletedFlow, await gone.json())).toMatchObject({ id: flow.id, name: flow.name })
    expect((await deleted(tenant, flow)).status, 'pressed twice').toBe(200)
    expect(await webhooksOf(tenant)).toEqual([])
    const before = await overviewOf(tenant, HANAKO)
    expect(before.flows.some(({ id }) => id === flow.id)).toBe(false)
    expect(before.slots.held).toBe(0)

    const back = v.parse(FlowSummary, await (await restored(tenant, flow)).json())
    expect(back).toMatchObject({ name: flow.name, state: 'off', operations: flow.operations })
    const again = v.parse(FlowSummary, await (await restored(tenant, flow)).json())
    expect(again.id, 'pressed twice').toBe(back.id)
    expect((await flowsOf(tenant)).filter(({ name }) => name === flow.name)).toHaveLength(1)
    expect(await webhooksOf(tenant)).toEqual([])
  })

  it('is brought back by whoever deleted it alone, and not after a quarter of an hour', async () => {
    const tenant = await fixture.tenant('Undo')
    const flow = await make(tenant)
    await deleted(tenant, flow)
    const another = await problemIn(await restored(tenant, flow, 'adele.vance'))
    expect(another).toMatchObject({ status: 404, code: 'undo-over' })
    fixture.later(16)
    const late = await problemIn(await restored(tenant, flow))
    fixture.later(-16)
    expect(late).toMatchObject({ status: 404, code: 'undo-over' })
  })

  it('is shared with another administrator, once', async () => {
    const tenant = await fixture.tenant('Share')
    const flow = await make(tenant)
    for (const time of ['first', 'second']) {
      const { coOwners } = v.parse(FlowShares, await (await shared(tenant, flow, 'adele.vance')).json())
      expect(coOwners, time).toMatchObject([{ displayName: 'Adele Vance' }])
    }
    const seen = await healthOf(tenant, 'adele.vance', flow)
    expect(seen).toMatchObject({
      owner: { displayName: '佐藤 花子' },
      coOwners: [{ displayName: 'Adele Vance' }],
    })
  })

  it('is shared with nobody who is no administrator', async () => {
    const tenant = await fixture.tenant('No share')
    const flow = await make(tenant)
    const problem = await problemIn(await shared(tenant, flow, 'mei.suzuki'))
    expect(problem).toMatchObject({ status: 422, fields: [{ path: 'person' }] })
    expect((await healthOf(tenant, HANAKO, flow)).coOwners).toEqual([])
  })
})

describe('what was done to flows', () => {
  it('stands in the audit log, and so does what was refused', async () => {
    const tenant = await fixture.tenant('Trail')
    const flow = await flowOf(tenant, HANAKO)
    await renamed(tenant, flow, 'Renamed')
    await shared(tenant, flow, 'adele.vance')
    await fixture.control(`/tenants/${tenant.id}/flows/${flow.id}`, 'PATCH', { managed: true })
    await deleted(tenant, await named(tenant, HANAKO, flow.id))
    await fixture.control(`/tenants/${tenant.id}/flows/${flow.id}`, 'PATCH', { managed: false })
    await deleted(tenant, await named(tenant, HANAKO, flow.id))
    await restored(tenant, flow)
    const trail = await database
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, flow.id))
      .orderBy(asc(auditLog.at))
    const told = trail.map(({ action, outcome }) => [action, outcome === 'done' ? 'done' : 'refused'])
    expect(told.filter(([action]) => !['flow create', 'flow on'].includes(String(action)))).toEqual([
      ['flow rename', 'done'],
      ['flow share', 'done'],
      ['flow delete', 'refused'],
      ['flow delete', 'done'],
      ['flow restore', 'done'],
    ])
  })
})

describe('deleting', () => {
  it('leaves a flow on that may not be deleted', async () => {
    const tenant = await fixture.tenant('Managed')
    const flow = await flowOf(tenant, HANAKO)
    await fixture.control(`/tenants/${tenant.id}/flows/${flow.id}`, 'PATCH', { managed: true })
    const problem = await problemIn(await deleted(tenant, await named(tenant, HANAKO, flow.id)))
    expect(problem).toMatchObject({ code: 'refused', refusal: { service: 'dataverse' } })
    expect((await flowsOf(tenant)).find(({ id }) => id === flow.id)).toMatchObject({
      state: 'on',
      webhook: 'registered',
    })
    expect(await webhooksOf(tenant)).toHaveLength(1)
  })

  it('is undone as the very same flow by an administrator of Power Platform', async () => {
    const tenant = await fixture.tenant('Admin')
    await fixture.control(`/tenants/${tenant.id}/system-users/${HANAKO}@${tenant.domain}`, 'PATCH', {
      systemAdministrator: true,
    })
    const flow = await myFlowOf(tenant, HANAKO, '新しい予約を自分にメール')
    await deleted(tenant, flow)
    expect(v.parse(FlowSummary, await (await restored(tenant, flow)).json()).id).toBe(flow.id)
  })
})
