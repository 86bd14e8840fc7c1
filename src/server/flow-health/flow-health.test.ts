import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ordersIn } from '../creation/orders.fixture.ts'
import { startFixture } from '../desk.fixture.ts'
import { healthIn } from './health.fixture.ts'

const fixture = startFixture({ FLOW_SERVICE: 'on' })
const { set, dataverseOf, pageOf, overviewOf } = ordersIn(fixture)
const { flowOf, myFlowOf, asked, healthOf, runOf, ran, book, breakConnection, giveRole } = healthIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const MINE = '新しい予約を自分にメール'
const OF_BOTH_ROADS = [
  ['a solution', (tenant: Parameters<typeof flowOf>[0]) => flowOf(tenant, 'hanako.sato')],
  ['My flows', (tenant: Parameters<typeof flowOf>[0]) => myFlowOf(tenant, 'hanako.sato', MINE)],
] as const

describe.each(OF_BOTH_ROADS)('the health of a flow in %s', (_, make) => {
  it('is good where all is well', async () => {
    const tenant = await fixture.tenant('Well')
    const flow = await make(tenant)
    const health = await healthOf(tenant, 'hanako.sato', flow)
    expect(health).toMatchObject({
      findings: [],
      mayChange: true,
      flow: { webhook: 'registered', state: 'on' },
      owner: { isMe: true, standing: 'administrator' },
      coOwners: [],
      webhookProblem: null,
      runs: [],
      runsProblem: null,
      switchOff: { why: 'idle' },
      premium: [],
    })
    expect(new Set(health.connections.map(({ state, isMine }) => `${state} ${isMine}`))).toEqual(
      new Set(['connected true']),
    )
  })

  it('is bad once a connection is broken', async () => {
    const tenant = await fixture.tenant('Connection')
    const flow = await make(tenant)
    await breakConnection(tenant, 'hanako.sato', 'shared_office365')
    const { findings } = await healthOf(tenant, 'hanako.sato', flow)
    expect(findings).toEqual([{ kind: 'connection', connector: 'shared_office365', state: 'broken' }])
  })

  it('is bad once its runs fail, whose real error is told', async () => {
    const tenant = await fixture.tenant('Failing')
    const flow = await make(tenant)
    await book(tenant)
    await breakConnection(tenant, 'hanako.sato', 'shared_office365')
    await book(tenant)
    await book(tenant)
    await breakConnection(tenant, 'hanako.sato', 'shared_office365', 'Connected')
    const { findings, runs, switchOff } = await healthOf(tenant, 'hanako.sato', flow)
    expect(runs.map(({ status }) => status)).toEqual(['failed', 'failed', 'succeeded'])
    expect(findings).toMatchObject([{ kind: 'failing', streak: { runs: 2, orLonger: false } }])
    expect(switchOff?.why).toBe('failing')
    const { failures } = await runOf(tenant, 'hanako.sato', flow, runs[0]?.id ?? '')
    expect(failures).toMatchObject([
      { action: expect.stringMatching(/mail/i), problem: { remedy: 'reconnect', status: 502 } },
    ])
    const told = await runOf(tenant, 'hanako.sato', flow, runs.at(-1)?.id ?? '')
    expect(told).toMatchObject({ run: { status: 'succeeded' }, failures: [] })
  })

  it('says that its owner is an administrator no longer', async () => {
    const tenant = await fixture.tenant('Demoted')
    const flow = await make(tenant)
    await giveRole(tenant, 'hanako.sato', 'viewer')
    const { findings, mayChange } = await healthOf(tenant, 'hanako.sato', flow)
    expect(findings).toEqual([{ kind: 'owner-not-administrator' }])
    expect(mayChange).toBe(false)
  })

  it('says why Power Automate suspended it', async () => {
    const tenant = await fixture.tenant('Suspended')
    const flow = await make(tenant)
    await fixture.control(`/tenants/${tenant.id}/flows/${flow.id}`, 'PATCH', {
      suspension: { reason: 'MissingPremiumLicense', details: 'MissingPremiumLicense' },
    })
    const health = await healthOf(tenant, 'hanako.sato', flow)
    expect(health).toMatchObject({
      flow: { state: 'suspended' },
      suspension: { why: 'licence', told: 'MissingPremiumLicense' },
      switchOff: null,
    })
    expect(health.findings).toEqual([{ kind: 'suspended', why: 'licence' }])
  })

  it('answers for a run that is not there', async () => {
    const tenant = await fixture.tenant('No run')
    const flow = await make(tenant)
    await expect(runOf(tenant, 'hanako.sato', flow, 'nothing')).rejects.toThrow()
  })
})

describe('the health of a flow', () => {
  it('tells of a webhook that is not registered, and why', async () => {
    const tenant = await fixture.tenant('Deaf')
    const flow = await flowOf(tenant, 'adele.vance')
    await set(tenant, { armOnDataverseActivate: false })
    const dataverse = await dataverseOf(tenant)
    for (const statecode of [0, 1])
      await dataverse(`workflows(${flow.id})`, { method: 'PATCH', body: JSON.stringify({ statecode }) })
    const { findings, webhookProblem } = await healthOf(tenant, 'adele.vance', flow)
    expect(findings[0]).toEqual({ kind: 'webhook-missing' })
    expect(webhookProblem).toMatchObject({ code: 'refused', remedy: 'webhook-missing' })
  })

  it('tells when Power Automate has said that it will switch the flow off', async () => {
    const tenant = await fixture.tenant('Announced')
    const flow = await myFlowOf(tenant, 'hanako.sato', MINE)
    const time = '2030-01-01T00:00:00Z'
    const properties = { flowSuspensionReason: 'None', estimatedSuspensionData: { reason: 'Idle', time } }
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { method: 'GET', path: `/flows/${flow.id}.*estimatedsuspensiondata` },
      answer: { status: 200, body: { properties } },
    })
    const { findings, switchOff } = await healthOf(tenant, 'hanako.sato', flow)
    expect(switchOff).toMatchObject({ why: 'announced', from: new Date(time).toISOString() })
    expect(findings).toEqual([{ kind: 'switch-off-announced', at: new Date(time).toISOString() }])
  })

  it('tells of an owner who left', async () => {
    const tenant = await fixture.tenant('Left')
    const address = `adele.vance@${tenant.domain}`
    await fixture.control(`/tenants/${tenant.id}/system-users/${address}`, 'PATCH', {
      systemAdministrator: true,
    })
    const page = pageOf(tenant, 'Contoso Clinic')
    const { flows } = await overviewOf(tenant, 'adele.vance', page)
    const left = flows.find(({ name }) => name === 'Front desk board')
    if (!left) throw new Error('The flow is not to be seen.')
    const health = await healthOf(tenant, 'adele.vance', left, page)
    expect(health.owner).toMatchObject({ displayName: 'Lee Avery', standing: 'gone' })
    expect(health.findings).toEqual([{ kind: 'owner-gone' }, { kind: 'idle' }])
  })

  it('tells of the owner and the connections of others only what can be seen', async () => {
    const tenant = await fixture.tenant('Shared')
    const flow = await myFlowOf(tenant, 'hanako.sato', 'Tell me when an appointment moves')
    const health = await healthOf(tenant, 'hanako.sato', flow)
    expect(health.owner).toMatchObject({ displayName: 'Adele Vance', isMe: false, standing: 'administrator' })
    expect(health.coOwners).toMatchObject([{ displayName: '佐藤 花子' }])
    expect(new Set(health.connections.map(({ state }) => state))).toEqual(new Set(['cannot-tell']))
    expect(health.switchOff).toBeNull()
  })

  it('is for nobody who cannot see the flow', async () => {
    const tenant = await fixture.tenant('Unseen')
    const flow = await flowOf(tenant, 'hanako.sato')
    expect((await asked(tenant, 'adele.vance', flow)).status).toBe(403)
  })

  it('is told by Dataverse alone where the flow service does not answer', async () => {
    const tenant = await fixture.tenant('Fallback')
    const flow = await flowOf(tenant, 'hanako.sato')
    await set(tenant, { flowServiceAvailable: false })
    const health = await healthOf(tenant, 'hanako.sato', flow)
    expect(health.flow.webhook).toBe('unknown')
    expect(health.webhookProblem).toMatchObject({ refusal: { service: 'flow-service' } })
    expect(health.owner.standing).toBe('administrator')
  })

  it('is looked at without a write or a mail', async () => {
    const tenant = await fixture.tenant('Read-only')
    const flow = await flowOf(tenant, 'hanako.sato')
    await fixture.control(`/tenants/${tenant.id}/requests`, 'DELETE').catch(() => null)
    await healthOf(tenant, 'hanako.sato', flow)
    const { requests } = await fixture.control<{ requests: { method: string; path: string }[] }>(
      `/tenants/${tenant.id}/requests`,
    )
    expect(requests.filter(({ method, path }) => method !== 'GET' && !path.startsWith('/login'))).toEqual([])
  })
})

describe('the health of a flow by Dataverse alone', () => {
  beforeEach(() => fixture.restart({ flowService: null }))
  afterEach(() => fixture.restart())

  it('tells of its runs, and what a run as a whole failed with', async () => {
    const tenant = await fixture.tenant('Runs')
    const flow = await flowOf(tenant, 'hanako.sato')
    await ran(tenant, flow, { status: 'Succeeded', startTime: daysAgo(9) })
    await ran(tenant, flow, { status: 'Failed', startTime: daysAgo(1), count: 4 })
    const health = await healthOf(tenant, 'hanako.sato', flow)
    expect(health.runs.map(({ status }) => status)).toEqual([
      'failed',
      'failed',
      'failed',
      'failed',
      'succeeded',
    ])
    expect(health.findings).toMatchObject([{ kind: 'failing', streak: { runs: 4, orLonger: false } }])
    const { failures } = await runOf(tenant, 'hanako.sato', flow, health.runs[0]?.id ?? '')
    expect(failures).toMatchObject([
      {
        action: null,
        problem: { refusal: { service: 'dataverse', layers: [{ code: 'ActionFailed' }, {}] } },
      },
    ])
  })

  it('tells why it was suspended, and nothing of its webhook', async () => {
    const tenant = await fixture.tenant('Suspended')
    const flow = await flowOf(tenant, 'hanako.sato')
    expect((await healthOf(tenant, 'hanako.sato', flow)).flow.webhook).toBe('unknown')
    await fixture.control(`/tenants/${tenant.id}/flows/${flow.id}`, 'PATCH', {
      suspension: { reason: 'CompanyDlpViolation', details: 'A policy forbids Stripe.' },
    })
    const { suspension, findings } = await healthOf(tenant, 'hanako.sato', flow)
    expect(suspension).toEqual({ why: 'data-policy', told: 'A policy forbids Stripe.' })
    expect(findings).toEqual([{ kind: 'suspended', why: 'data-policy' }])
  })
})

describe('a long row of failures', () => {
  it('may be longer than what was asked for', async () => {
    const tenant = await fixture.tenant('Long')
    const flow = await flowOf(tenant, 'hanako.sato')
    await ran(tenant, flow, { status: 'Failed', startTime: daysAgo(1), count: 20 })
    for (let hour = 0; hour < 2; hour += 1)
      await ran(tenant, flow, { status: 'Failed', startTime: daysAgo(0.5 + hour / 24), count: 20 })
    const { findings, runs, switchOff } = await healthOf(tenant, 'hanako.sato', flow)
    expect(runs).toHaveLength(20)
    expect(findings).toMatchObject([{ kind: 'failing', streak: { runs: 50, orLonger: true } }])
    expect(Date.parse(switchOff?.from ?? '')).toBeLessThanOrEqual(Date.parse(switchOff?.to ?? ''))
  })
})
