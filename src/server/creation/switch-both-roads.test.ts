import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { FlowSummary } from '#contract/flow.ts'
import { problemIn, startFixture, type Tenant } from '../desk.fixture.ts'
import { healthIn } from '../flow-health/health.fixture.ts'
import { powerAutomateIn } from '../flow-operations/power-automate.fixture.ts'
import { auditLog } from '../store/schema.ts'
import { database } from '../store/store.fixture.ts'
import { ordersIn } from './orders.fixture.ts'

const fixture = startFixture({ FLOW_SERVICE: 'on' })
const { webhooksOf, create, orderOf, set } = ordersIn(fixture)
const { flowOf, myFlowOf, named } = healthIn(fixture)
const { switched, fault, mend, orphans, forget, heldBy } = powerAutomateIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const HANAKO = 'hanako.sato'
const ADELE = 'adele.vance'
const myFlow = (tenant: Tenant) => myFlowOf(tenant, HANAKO, '新しい予約を自分にメール')
const tooMany = (tenant: Tenant) => set(tenant, { webhookAnswer: 'too-many', refusalSurface: 'async' })

describe('turning a flow on', () => {
  it('tells that the mailbox is full although the flow cannot be turned off again, and remembers it', async () => {
    const tenant = await fixture.tenant('Full')
    const flow = await myFlow(tenant)
    await switched(tenant, flow, 'off')
    await tooMany(tenant)
    await fault(tenant, {
      match: { method: 'POST', path: '/stop' },
      answer: { status: 500, body: { error: { code: 'Oops', message: 'No.' } } },
    })
    expect(await problemIn(await switched(tenant, flow, 'on'))).toMatchObject({ remedy: 'quota', left: 'on' })
    expect(await heldBy(tenant, HANAKO)).toBe(5)
  })

  it('registers the webhook of a flow that only looks as if it were on', async () => {
    const tenant = await fixture.tenant('Broken')
    const flow = await myFlow(tenant)
    await forget(tenant)
    expect(await named(tenant, HANAKO, flow.id)).toMatchObject({ state: 'on', webhook: 'missing' })
    const answer = await switched(tenant, flow, 'on')
    expect(v.parse(FlowSummary, await answer.json()).state).toBe('on')
    expect(await webhooksOf(tenant)).toHaveLength(1)
  })

  it('says that such a flow is off now where Bookings does not take it', async () => {
    const tenant = await fixture.tenant('Broken and full')
    const flow = await myFlow(tenant)
    await forget(tenant)
    await tooMany(tenant)
    expect(await problemIn(await switched(tenant, flow, 'on'))).toMatchObject({
      remedy: 'quota',
      left: 'off',
    })
    expect((await named(tenant, HANAKO, flow.id)).state).toBe('off')
  })

  it('keeps its slot where it cannot be read back', async () => {
    const tenant = await fixture.tenant('Unread')
    const flow = await flowOf(tenant, HANAKO)
    await switched(tenant, flow, 'off')
    // The list is read first, then the flow, then the flow once it is on.
    const read = await fault(tenant, {
      match: { method: 'GET', path: `workflows.${flow.id}` },
      skip: 1,
      times: 9,
      answer: { status: 403, body: {} },
    })
    expect(await problemIn(await switched(tenant, flow, 'on'))).toMatchObject({ left: 'on' })
    await mend(tenant, read)
    expect(await webhooksOf(tenant)).toHaveLength(1)
    fixture.later(6)
    expect(await heldBy(tenant, ADELE)).toBe(1)
    fixture.later(-6)
  })

  it.each([
    ['a solution', (tenant: Tenant) => flowOf(tenant, HANAKO)],
    ['My flows', myFlow],
  ])('is done once for a flow in %s though two ask at once', async (_, make) => {
    const tenant = await fixture.tenant('Twice')
    const flow = await make(tenant)
    await switched(tenant, flow, 'off')
    const both = await Promise.all([switched(tenant, flow, 'on'), switched(tenant, flow, 'on')])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await webhooksOf(tenant)).toHaveLength(1)
    expect(await heldBy(tenant, ADELE)).toBe(1)
  })

  it('leaves a line in the audit log where it is refused', async () => {
    const tenant = await fixture.tenant('Audit')
    const flow = await myFlow(tenant)
    await switched(tenant, flow, 'off')
    await tooMany(tenant)
    await switched(tenant, flow, 'on')
    const rows = await database.select().from(auditLog).where(eq(auditLog.subject, flow.id))
    expect(rows.map(({ action, outcome }) => `${action}: ${outcome}`).toSorted()).toEqual([
      'flow off: done',
      'flow on: quota',
    ])
  })
})

describe('turning a flow off', () => {
  it('is believed though its answer broke, and gives its slot back', async () => {
    const tenant = await fixture.tenant('Broken answer')
    const flow = await flowOf(tenant, HANAKO)
    await fault(tenant, {
      match: { method: 'PATCH', path: `workflows.${flow.id}` },
      phase: 'after',
      breaks: true,
    })
    expect((await switched(tenant, flow, 'off')).status).toBe(200)
    expect(await heldBy(tenant, ADELE)).toBe(0)
  })

  it('frees nothing of a full mailbox where the flow held no slot', async () => {
    const tenant = await fixture.tenant('Held by others')
    const flow = await myFlow(tenant)
    await forget(tenant)
    await orphans(tenant, 5)
    await (await create(tenant, HANAKO, await orderOf(tenant, HANAKO))).text()
    expect(await heldBy(tenant, HANAKO)).toBe(5)
    await switched(tenant, flow, 'off')
    expect(await heldBy(tenant, HANAKO)).toBe(5)
  })
})
