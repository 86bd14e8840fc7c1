import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { readClientData } from '#domain/cloud-flow/flow-document.ts'
import { definitionHash } from '#domain/dry-run/kept.ts'
import { problemIn, startFixture } from '../desk.fixture.ts'
import { ordersIn } from './orders.fixture.ts'

const fixture = startFixture()
const {
  pageOf,
  academyOf,
  orderOf,
  eventsOf,
  create,
  created,
  rowsOf,
  webhooksOf,
  overviewOf,
  set,
  writesOf,
  dataverseOf,
} = ordersIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))
type Tenant = Awaited<ReturnType<typeof fixture.tenant>>
const References = v.object({ value: v.array(v.object({ connectionreferenceid: v.string() })) })
const referencesOf = async (tenant: Tenant, connection: string) => {
  const ask = await dataverseOf(tenant)
  const found = await ask(`connectionreferences?$filter=connectionid eq '${connection}'`)
  return v.parse(References, await found.json()).value
}
const rebind = async (tenant: Tenant, id: string) => {
  const ask = await dataverseOf(tenant)
  await ask(`connectionreferences(${id})`, {
    method: 'PATCH',
    body: JSON.stringify({ connectionid: 'another' }),
  })
}

describe('making a flow', () => {
  it('reports each step and ends with the flow on and one slot taken', async () => {
    const tenant = await fixture.tenant('Flows')
    const events = await eventsOf(await create(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance')))
    expect(
      events.map((event) => (event.kind === 'step' ? `${event.step} ${event.state}` : event.kind)),
    ).toEqual([
      'check-administrator done',
      'check-slots done',
      'prepare-connections running',
      'prepare-connections done',
      'create running',
      'create done',
      'turn-on running',
      'turn-on done',
      'verify running',
      'verify done',
      'live',
    ])
    expect(await rowsOf(tenant, 'Welcome')).toMatchObject([{ statecode: 1 }])
    expect(await webhooksOf(tenant)).toHaveLength(1)
  })

  it('makes one flow however often the same key is sent, at once or after', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    const all = await Promise.all([1, 2, 3].map(() => created(tenant, 'adele.vance', order)))
    expect(
      new Set([...all, await created(tenant, 'adele.vance', order)].map((event) => event?.kind)),
    ).toEqual(new Set(['live']))
    expect(await rowsOf(tenant, 'Welcome')).toHaveLength(1)
    expect(await webhooksOf(tenant)).toHaveLength(1)
  })

  it('does not take a key that made another flow', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    await created(tenant, 'adele.vance', order)
    const again = await created(tenant, 'adele.vance', {
      ...order,
      answers: { ...order.answers, subject: 'Other' },
    })
    expect(again).toMatchObject({ kind: 'refused', step: 'create', problem: { code: 'key-reused' } })
    // Its slot stays with the flow, also in the eyes of those who cannot see it.
    expect((await overviewOf(tenant, 'hanako.sato')).slots.held).toBe(1)
    expect(await rowsOf(tenant, 'Welcome')).toMatchObject([{ statecode: 1 }])
  })

  it('keeps with the flow how its dry run went, and is the same order without', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    const untried = { ...order, key: crypto.randomUUID(), name: 'Untried' }
    await created(tenant, 'adele.vance', untried)
    const [made] = await rowsOf(tenant, 'Untried')
    const flow = readClientData(JSON.parse(made?.clientdata ?? ''))
    if (!flow) throw new Error('The flow cannot be read.')
    const kept = {
      version: 1 as const,
      at: '2026-10-05T08:00:00.000Z',
      definition: await definitionHash(flow.properties.definition, (text) =>
        crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
      ),
      template: order.template,
      counts: { mails: 1, meetings: 0, rows: 0, messages: 0, requests: 0 },
      failed: 1,
      appointments: ['a', 'b'].map((id) => ({ id, date: null, status: 'Failed' as const, warnings: [] })),
    }
    await created(tenant, 'adele.vance', { ...order, dryRun: kept })
    expect(await created(tenant, 'adele.vance', order)).toMatchObject({ kind: 'live' })
    const [tried] = await rowsOf(tenant, 'Welcome')
    expect(tried?.description).toMatch(
      /^Workflow Desk · .* · Dry run 2026-10-05: 2 tried, 1 failed, 0 with warnings, mails: 1$/,
    )

    const other = { ...order, key: crypto.randomUUID(), name: 'Other' }
    await created(tenant, 'adele.vance', { ...other, dryRun: { ...kept, definition: '0'.repeat(64) } })
    expect((await rowsOf(tenant, 'Other'))[0]?.description).not.toContain('Dry run')
  })

  it.each([['taro.yamada'], ['mei.suzuki'], ['victor.lee'], ['grace.guest'], ['stan.stranger']])(
    'is refused to %s before anything is written',
    async (user) => {
      const tenant = await fixture.tenant('Flows')
      const order = await orderOf(tenant, 'adele.vance')
      const response = await create(tenant, user, order, pageOf(tenant, 'Contoso Clinic'))
      expect([response.status, (await problemIn(response)).code]).toEqual([403, 'not-administrator'])
      expect(await writesOf(tenant)).toEqual([])
    },
  )

  it('is open to a super user off the staff list, as the service decides', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'sam.super')
    expect(await created(tenant, 'sam.super', order, pageOf(tenant, 'Contoso Clinic'))).toMatchObject({
      kind: 'live',
    })
  })

  it('refuses the sixth flow before anything is written', async () => {
    const tenant = await fixture.tenant('Flows')
    for (const _ of [1, 2, 3, 4, 5])
      expect(await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))).toMatchObject({
        kind: 'live',
      })
    const { slots } = await overviewOf(tenant, 'adele.vance')
    expect(slots).toMatchObject({ held: 5, certain: false })
    await fixture.control(`/tenants/${tenant.id}/requests`, 'DELETE')
    const response = await create(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))
    expect([response.status, (await problemIn(response)).code]).toEqual([409, 'slots-full'])
    expect(await writesOf(tenant)).toEqual([])
  })

  it('takes the flow away when Bookings says the mailbox is full, and remembers it', async () => {
    const tenant = await fixture.tenant('Flows')
    const business = tenant.businesses.find(({ displayName }) => displayName === 'Contoso Academy')?.id
    await fixture.control(`/tenants/${tenant.id}/orphans`, 'POST', { business, count: 5 })
    expect(await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance'))).toMatchObject({
      kind: 'refused',
      step: 'turn-on',
      left: 'nothing',
      problem: { code: 'refused', remedy: 'quota', refusal: { service: 'dataverse' } },
    })
    expect(await rowsOf(tenant, 'Welcome')).toEqual([])
    const { slots } = await overviewOf(tenant, 'adele.vance')
    expect(slots).toMatchObject({ held: 5, certain: true })
    expect(new Set(slots.slots.map(({ state }) => state))).toEqual(new Set(['unseen']))
  })

  it.each([
    ['unauthorized', 'reconnect'],
    ['not-administrator', 'not-administrator'],
    ['domain-not-allowed', 'domain-not-allowed'],
    ['server-error', 'service-failure'],
  ])(
    'leaves the flow off when the webhook is refused as %s, and the same key turns it on later',
    async (webhookAnswer, remedy) => {
      const tenant = await fixture.tenant('Flows')
      const order = await orderOf(tenant, 'adele.vance')
      await set(tenant, { webhookAnswer })
      expect(await created(tenant, 'adele.vance', order)).toMatchObject({
        kind: 'refused',
        step: 'turn-on',
        left: 'flow-off',
        problem: { remedy },
      })
      expect(await rowsOf(tenant, 'Welcome')).toMatchObject([{ statecode: 0 }])
      await set(tenant, { webhookAnswer: 'decide' })
      expect(await created(tenant, 'adele.vance', order)).toMatchObject({ kind: 'live' })
      expect(await rowsOf(tenant, 'Welcome')).toMatchObject([{ statecode: 1 }])
    },
  )

  it('tells with a refusal that may be about the role which role it is at that moment', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    await set(tenant, { webhookAnswer: 'not-administrator' })
    expect(await created(tenant, 'adele.vance', order)).toMatchObject({
      problem: { remedy: 'not-administrator', evidence: { role: 'administrator' } },
    })
    await set(tenant, { webhookAnswer: 'server-error' })
    const other = await created(tenant, 'adele.vance', order)
    expect(other).toMatchObject({ problem: { remedy: 'service-failure' } })
    expect(other).not.toHaveProperty('problem.evidence')
  })

  it('waits out a throttled Dataverse and never shows it', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    const body = {
      error: {
        code: '0x80072322',
        message: 'Number of requests exceeded the limit of 6000 over time window of 300 seconds.',
      },
    }
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { method: 'PATCH', path: '/workflows' },
      times: 2,
      phase: 'before',
      answer: { status: 429, headers: { 'retry-after': '0' }, body },
    })
    expect(await created(tenant, 'adele.vance', order)).toMatchObject({ kind: 'live' })
  })

  it('believes a broken answer to making and turning on only after reading the flow again', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { method: 'PATCH', path: '/workflows' },
      times: 2,
      phase: 'after',
      answer: { status: 502, body: 'Bad gateway' },
    })
    expect(await created(tenant, 'adele.vance', order)).toMatchObject({ kind: 'live' })
    expect(await rowsOf(tenant, 'Welcome')).toHaveLength(1)
  })

  it('takes a key in any letter case, and answers in any order, for the same order', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    await created(tenant, 'adele.vance', order)
    const answers = Object.fromEntries(Object.entries(order.answers).toReversed())
    const again = { ...order, key: order.key.toUpperCase(), answers }
    expect(
      await created(
        tenant,
        'adele.vance',
        again,
        academyOf(tenant).toUpperCase().replace('/API/BUSINESSES', '/api/businesses'),
      ),
    ).toMatchObject({ kind: 'live' })
    expect(await rowsOf(tenant, 'Welcome')).toHaveLength(1)
  })

  it('deletes nothing that came alive while a refusal was on its way', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    await set(tenant, { webhookAnswer: 'too-many' })
    const late = await fixture.control<{ id: string }>(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { method: 'GET', path: '/workflows\\(' },
      skip: 1,
      holds: true,
    })
    const first = created(tenant, 'adele.vance', order)
    await fixture.control(`/tenants/${tenant.id}/faults/${late.id}/hit`)
    await set(tenant, { webhookAnswer: 'decide' })
    expect(await created(tenant, 'adele.vance', order)).toMatchObject({ kind: 'live' })
    await fixture.control(`/tenants/${tenant.id}/faults/${late.id}`, 'DELETE')
    expect(await first).toMatchObject({ kind: 'live' })
    expect(await rowsOf(tenant, 'Welcome')).toMatchObject([{ statecode: 1 }])
  })

  it('calls a flow live that is, whatever breaks while that is checked', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { method: 'GET', path: '/workflows\\(' },
      skip: 1,
      answer: { status: 500, body: 'broken' },
    })
    expect(await created(tenant, 'adele.vance', order)).toMatchObject({ kind: 'live' })
  })

  it('builds with the connection that was chosen, though its reference was bound to another one since', async () => {
    const tenant = await fixture.tenant('Flows')
    await created(tenant, 'adele.vance', await orderOf(tenant, 'adele.vance', 'stripe-customer'))
    const order = await orderOf(tenant, 'adele.vance', 'stripe-customer')
    const references = () => referencesOf(tenant, order.connections.shared_stripe ?? '')
    const [before] = await references()
    await rebind(tenant, before?.connectionreferenceid ?? '')
    expect(await references()).toHaveLength(0)
    expect(await created(tenant, 'adele.vance', order)).toMatchObject({ kind: 'live' })
    expect(await references()).toHaveLength(1)
  })

  it("does not build with somebody else's connection, nor with a broken one", async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    const others = await orderOf(tenant, 'hanako.sato')
    const refused = await created(tenant, 'adele.vance', { ...order, connections: others.connections })
    expect(refused).toMatchObject({ kind: 'refused', step: 'prepare-connections', left: 'nothing' })
    const zoom = await orderOf(tenant, 'adele.vance', 'zoom-meeting')
    expect(await created(tenant, 'adele.vance', zoom)).toMatchObject({
      kind: 'refused',
      problem: {
        code: 'connection-missing',
        fields: [{ path: 'connections.shared_zoommeetingsip', message: 'broken' }],
      },
    })
  })

  it('names the answers that cannot be used', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    const response = await create(tenant, 'adele.vance', {
      ...order,
      answers: { ...order.answers, subject: 7 },
    })
    const problem = await problemIn(response)
    expect([response.status, problem.code]).toEqual([422, 'answers-invalid'])
    expect(problem.fields).toMatchObject([{ path: 'subject' }])
  })

  it('answers 422 to a body that is no order, and to a template that is none', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    expect((await create(tenant, 'adele.vance', { ...order, key: 'one' })).status).toBe(422)
    expect((await create(tenant, 'adele.vance', { ...order, template: 'nothing' })).status).toBe(422)
    expect((await create(tenant, 'adele.vance', { ...order, environment: 'elsewhere' })).status).toBe(404)
  })
})
