import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { ConnectionList, EnvironmentList } from '#contract/environment.ts'
import { FlowSummary } from '#contract/flow.ts'
import { ordersIn } from './creation/orders.fixture.ts'
import { problemIn, startFixture } from './desk.fixture.ts'

const fixture = startFixture({ FLOW_SERVICE: 'on' })
const { academyOf, orderOf, create, created, rowsOf, webhooksOf, overviewOf, set, dataverseOf } =
  ordersIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

type Tenant = Awaited<ReturnType<typeof fixture.tenant>>

/** Flows outside solutions on the academy's page, of which Hanako owns two and Adele one. */
const withMyFlows = async (name: string): Promise<Tenant> => {
  const tenant = await fixture.tenant(name)
  const business = tenant.businesses.find(({ displayName }) => displayName === 'Contoso Academy')?.id
  await fixture.control(`/tenants/${tenant.id}/my-flows`, 'POST', { business })
  return tenant
}

/** An order in the environment that has no Dataverse. */
const bareOrder = async (tenant: Tenant, user: string) => {
  const listed = await fixture.as(tenant, user, '/api/environments')
  const { environments } = v.parse(EnvironmentList, await listed.json())
  const bare = tenant.environments.find(({ organization }) => organization === null)?.id ?? ''
  expect(environments.map(({ id }) => id)).toContain(bare)
  const { connections } = v.parse(
    ConnectionList,
    await (await fixture.as(tenant, user, `/api/environments/${bare}/connections`)).json(),
  )
  return {
    ...(await orderOf(tenant, user)),
    environment: bare,
    connections: Object.fromEntries(connections.map(({ connector, name }) => [connector, name])),
  }
}

const switched = (tenant: Tenant, flow: FlowSummary, state: 'on' | 'off', user = 'hanako.sato') =>
  fixture.as(tenant, user, `${academyOf(tenant)}/flows/${flow.id}`, {
    method: 'PATCH',
    json: { environment: flow.environment.id, state },
  })

const named = (flows: readonly FlowSummary[], name: string): FlowSummary => {
  const found = flows.find((flow) => flow.name === name)
  if (!found) throw new Error(`There is no flow ${name}.`)
  return found
}

describe('the second road to flows', () => {
  it('shows flows outside solutions, and those where there is no Dataverse', async () => {
    const tenant = await withMyFlows('Mine')
    const { flows, slots, flowServiceProblem } = await overviewOf(tenant, 'hanako.sato')
    expect(flows.map(({ name, road, state, owner }) => [name, road, state, owner.isMe])).toEqual(
      expect.arrayContaining([
        ['新しい予約を自分にメール', 'flow-service', 'on', true],
        ['Tell me when an appointment moves', 'flow-service', 'off', false],
        ['キャンセルを自分にメール（試作）', 'flow-service', 'off', true],
      ]),
    )
    expect(slots.held).toBe(1)
    expect(flowServiceProblem).toBeNull()
  })

  it('is closed unless somebody has opened it', async () => {
    const tenant = await withMyFlows('Closed')
    fixture.restart({ flowService: null })
    const { flows } = await overviewOf(tenant, 'hanako.sato')
    const listed = await fixture.as(tenant, 'hanako.sato', '/api/environments')
    fixture.restart()
    expect(flows).toEqual([])
    expect(v.parse(EnvironmentList, await listed.json()).environments).toHaveLength(
      tenant.environments.filter(({ organization }) => organization !== null).length,
    )
  })

  it('counts a flow once that both roads lead to', async () => {
    const tenant = await fixture.tenant('Twice')
    const outcome = await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))
    expect(outcome).toMatchObject({ kind: 'live', flow: { road: 'dataverse' } })
    const { flows, slots } = await overviewOf(tenant, 'adele.vance')
    expect(flows).toHaveLength(1)
    expect(flows).toMatchObject([{ road: 'dataverse', webhook: 'registered' }])
    expect(slots.held).toBe(1)
  })

  it('makes a flow where there is no Dataverse, once for each key', async () => {
    const tenant = await withMyFlows('Bare')
    const order = await bareOrder(tenant, 'hanako.sato')
    const first = await created(tenant, 'hanako.sato', order)
    expect(first).toMatchObject({ kind: 'live', flow: { road: 'flow-service', state: 'on' } })
    expect(await created(tenant, 'hanako.sato', order)).toMatchObject({ kind: 'live' })
    const { flows, slots } = await overviewOf(tenant, 'hanako.sato')
    expect(flows.filter(({ name }) => name === 'Welcome')).toMatchObject([{ webhook: 'registered' }])
    expect(slots.held).toBe(2)
    expect(await webhooksOf(tenant)).toHaveLength(2)
  })

  it('turns a flow outside solutions off and on, and its slot with it', async () => {
    const tenant = await withMyFlows('Switching')
    const flow = named((await overviewOf(tenant, 'hanako.sato')).flows, '新しい予約を自分にメール')
    const off = await switched(tenant, flow, 'off')
    expect(v.parse(FlowSummary, await off.json()).state).toBe('off')
    expect(await webhooksOf(tenant)).toHaveLength(0)
    await switched(tenant, flow, 'on')
    expect(await webhooksOf(tenant)).toHaveLength(1)
  })

  it('starts a flow that Dataverse turned on without registering its webhook', async () => {
    const tenant = await fixture.tenant('Unarmed')
    await set(tenant, { armOnDataverseActivate: false })
    const outcome = await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))
    expect(outcome).toMatchObject({ kind: 'live' })
    expect(await webhooksOf(tenant)).toHaveLength(1)
  })

  it('finds the caller’s other flows when the flow service does not answer them, and says so', async () => {
    const tenant = await withMyFlows('Refused')
    await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))
    await set(tenant, { flowServiceAvailable: false })
    const { flows, flowServiceProblem } = await overviewOf(tenant, 'adele.vance')
    expect(flows).toMatchObject([{ name: 'Welcome', webhook: 'unknown' }])
    expect(flowServiceProblem).toMatchObject({ code: 'refused', refusal: { service: 'flow-service' } })
  })

  it.each(['sync', 'async'] as const)(
    'leaves no sixth flow behind that Bookings refuses %sly',
    async (refusalSurface) => {
      const tenant = await fixture.tenant(`Full ${refusalSurface}`)
      await set(tenant, { webhookAnswer: 'too-many', refusalSurface })
      const outcome = await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))
      expect(outcome).toMatchObject({ kind: 'refused', left: 'nothing', problem: { remedy: 'quota' } })
      expect(await rowsOf(tenant, 'Welcome')).toEqual([])
      const { slots } = await overviewOf(tenant, 'adele.vance')
      expect([slots.held, slots.certain]).toEqual([5, true])
      expect(new Set(slots.slots.map(({ state }) => state))).toEqual(new Set(['unseen']))
    },
  )

  it.each([
    ['unauthorized', 'reconnect'],
    ['not-administrator', 'not-administrator'],
    ['domain-not-allowed', 'domain-not-allowed'],
    ['server-error', 'service-failure'],
  ])(
    'finds out later why Bookings answered %s, and turns the flow off again',
    async (webhookAnswer, remedy) => {
      const tenant = await withMyFlows(`Later ${webhookAnswer}`)
      const flow = named((await overviewOf(tenant, 'hanako.sato')).flows, '新しい予約を自分にメール')
      await switched(tenant, flow, 'off')
      await set(tenant, { webhookAnswer, refusalSurface: 'async' })
      const problem = await problemIn(await switched(tenant, flow, 'on'))
      expect(problem).toMatchObject({ code: 'refused', remedy })
      expect(named((await overviewOf(tenant, 'hanako.sato')).flows, flow.name).state).toBe('off')
    },
  )
})

const fault = (tenant: Tenant, path: string, times = 1, status = 500) =>
  fixture.control<{ id: string }>(`/tenants/${tenant.id}/faults`, 'POST', {
    match: { path },
    times,
    answer: { status, body: { error: { code: 'InternalServerError', message: 'Broken.' } } },
  })
const MINE = '新しい予約を自分にメール'

describe('what is known of slots', () => {
  // First, for the others set the server's clock ahead of Microsoft's.
  it('is less than full once a flow was turned off in Power Automate', async () => {
    const tenant = await withMyFlows('Elsewhere')
    const business = tenant.businesses.find(({ displayName }) => displayName === 'Contoso Academy')?.id
    await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))
    await fixture.control(`/tenants/${tenant.id}/orphans`, 'POST', { business, count: 3 })
    await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))
    const [row] = await rowsOf(tenant, 'Welcome')
    await (await dataverseOf(tenant))(`workflows(${row?.workflowid})`, {
      method: 'PATCH',
      body: JSON.stringify({ statecode: 0, statuscode: 1 }),
    })
    expect(await webhooksOf(tenant)).toHaveLength(4)
    const { slots } = await overviewOf(tenant, 'adele.vance')
    expect(slots).toMatchObject({ held: 4, certain: false })
  })

  it('is one slot for a flow whose making was interrupted and begun again', async () => {
    const tenant = await withMyFlows('Interrupted')
    const order = await bareOrder(tenant, 'hanako.sato')
    const { id } = await fixture.control<{ id: string }>(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { path: '/start' },
      times: 1,
      hang: true,
    })
    create(tenant, 'hanako.sato', order)
      .then((response) => response.text())
      .catch(() => null)
    await fixture.control(`/tenants/${tenant.id}/faults/${id}/hit`)
    fixture.restart()
    expect(await created(tenant, 'hanako.sato', order)).toMatchObject({ kind: 'live' })
    const { slots, flows } = await overviewOf(tenant, 'hanako.sato')
    expect([slots.held, flows.filter(({ name }) => name === 'Welcome').length]).toEqual([2, 1])
    expect((await overviewOf(tenant, 'adele.vance')).slots.held).toBe(1)
  })

  it('is one flow for a key that is sent twice at once', async () => {
    const tenant = await withMyFlows('Twice at once')
    const order = await bareOrder(tenant, 'hanako.sato')
    const outcomes = await Promise.all([1, 2].map(() => created(tenant, 'hanako.sato', order)))
    expect(outcomes.map((outcome) => outcome?.kind)).toContain('live')
    const { flows } = await overviewOf(tenant, 'hanako.sato')
    expect(flows.filter(({ name }) => name === 'Welcome')).toMatchObject([{ state: 'on' }])
    expect(await webhooksOf(tenant)).toHaveLength(2)
  })

  it('stays for the others while the flow service does not answer its owner', async () => {
    const tenant = await withMyFlows('Outage')
    await created(tenant, 'hanako.sato', await bareOrder(tenant, 'hanako.sato'))
    fixture.later(2)
    await set(tenant, { flowServiceAvailable: false })
    await overviewOf(tenant, 'hanako.sato')
    expect((await overviewOf(tenant, 'adele.vance')).slots.held).toBe(1)
    await set(tenant, { flowServiceAvailable: true })
    expect((await overviewOf(tenant, 'hanako.sato')).slots.held).toBe(2)
  })

  it('says what is missing while environments cannot be listed, and is whole again afterwards', async () => {
    const tenant = await withMyFlows('Unlisted')
    fixture.restart()
    const { id } = await fault(tenant, 'ProcessSimple/environments\\?', 50)
    const during = await overviewOf(tenant, 'hanako.sato')
    expect(during.flowServiceProblem).toMatchObject({ code: 'refused' })
    await fixture.control(`/tenants/${tenant.id}/faults/${id}`, 'DELETE')
    const after = await overviewOf(tenant, 'hanako.sato')
    expect(after.flowServiceProblem).toBeNull()
    expect(after.flows).toHaveLength(3)
  })

  it('is not forgotten for the others because the flow service once failed to tell of a trigger', async () => {
    const tenant = await withMyFlows('Once')
    await created(tenant, 'hanako.sato', await bareOrder(tenant, 'hanako.sato'))
    fixture.later(2)
    await fault(tenant, '/triggers', 9)
    await overviewOf(tenant, 'hanako.sato')
    expect((await overviewOf(tenant, 'adele.vance')).slots.held).toBe(1)
  })

  it('is still full after one of five was turned off and on again', async () => {
    const tenant = await withMyFlows('Full again')
    const business = tenant.businesses.find(({ displayName }) => displayName === 'Contoso Academy')?.id
    await fixture.control(`/tenants/${tenant.id}/orphans`, 'POST', { business, count: 4 })
    expect(await created(tenant, 'hanako.sato', await bareOrder(tenant, 'hanako.sato'))).toMatchObject({
      problem: { remedy: 'quota' },
    })
    const flow = named((await overviewOf(tenant, 'hanako.sato')).flows, MINE)
    await switched(tenant, flow, 'off')
    expect((await overviewOf(tenant, 'hanako.sato')).slots.held).toBe(4)
    await switched(tenant, flow, 'on')
    expect((await overviewOf(tenant, 'hanako.sato')).slots).toMatchObject({ held: 5, certain: true })
  })
})

const SURFACES = ['sync', 'async'] as const
const ARMING = [true, false] as const
const UNARMED = ['failed', 'error-500'] as const
const ORPHANS = [0, 2] as const
const COMBINATIONS = SURFACES.flatMap((refusalSurface) =>
  ARMING.flatMap((armOnDataverseActivate) =>
    UNARMED.flatMap((unarmedTrigger) =>
      ([400, 403] as const).flatMap((wrapperStatus) =>
        ORPHANS.map((orphans) => ({
          refusalSurface,
          armOnDataverseActivate,
          unarmedTrigger,
          wrapperStatus,
          orphans,
        })),
      ),
    ),
  ),
)

describe('the meter with both roads', () => {
  it.each(COMBINATIONS)(
    'is the number of webhooks, or at least it: $refusalSurface, armed by Dataverse $armOnDataverseActivate, $unarmedTrigger, $wrapperStatus, $orphans orphans',
    async ({ orphans, ...switches }) => {
      const tenant = await withMyFlows(JSON.stringify({ orphans, ...switches }))
      const academy = tenant.businesses.find(({ displayName }) => displayName === 'Contoso Academy')?.id
      await set(tenant, switches)
      if (orphans > 0)
        await fixture.control(`/tenants/${tenant.id}/orphans`, 'POST', { business: academy, count: orphans })
      const compare = async (user: string) => {
        const { slots, flows } = await overviewOf(tenant, user)
        const truth = (await webhooksOf(tenant)).length
        expect(slots.held).toBeLessThanOrEqual(truth)
        if (slots.certain) expect(slots.held).toBe(truth)
        // Whoever owns everything that is there misses nothing but what no flow holds.
        if (user === 'hanako.sato' && orphans === 0) expect(slots.held).toBe(truth)
        return flows
      }
      await compare('hanako.sato')
      // As many as there is room for, and more: in a solution and outside one by turns.
      for (let made = 0; made < 5; made += 1) {
        const order = await (made % 2 === 0 ? orderOf : bareOrder)(tenant, 'hanako.sato')
        await (await create(tenant, 'hanako.sato', { ...order, name: `Welcome ${made}` })).text()
        if (made % 2 === 1) await compare('hanako.sato')
      }
      await compare('adele.vance')
      const flows = await compare('hanako.sato')
      for (const flow of flows.filter(({ state }) => state === 'on').slice(0, 2))
        await switched(tenant, flow, 'off')
      await compare('hanako.sato')
    },
  )
})
