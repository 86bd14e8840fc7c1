import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreateFlow } from '#contract/creation.ts'
import { paths } from '#contract/endpoints.ts'
import { startFixture, type Tenant } from '../desk.fixture.ts'
import { OneServer } from '../servers.fixture.ts'
import { startPostgres } from '../store/postgres.fixture.ts'
import { ordersIn } from './orders.fixture.ts'

const fixture = startFixture()
const postgres = startPostgres()
const { orderOf, eventsOf, rowsOf, webhooksOf } = ordersIn(fixture)

/** Every call a creation makes, in order; turning on is the second write to the flow, so it lets one through. */
const CALLS = [
  { name: 'getting a token', method: 'POST', path: 'oauth2/v2.0/token' },
  { name: 'reading the staff', method: 'GET', path: '/graph/.*staffMembers' },
  { name: 'finding environments', method: 'GET', path: '/disco/' },
  { name: 'counting flows', method: 'GET', path: '/workflows\\?' },
  { name: 'listing connections', method: 'GET', path: '/pp/' },
  { name: 'listing connection references', method: 'GET', path: '/connectionreferences' },
  { name: 'making a connection reference', method: 'PATCH', path: '/connectionreferences' },
  { name: 'making the flow', method: 'PATCH', path: '/workflows\\(' },
  { name: 'reading the flow', method: 'GET', path: '/workflows\\(' },
  { name: 'turning the flow on', method: 'PATCH', path: '/workflows\\(', skip: 1 },
  { name: 'reading the flow again', method: 'GET', path: '/workflows\\(', skip: 1 },
]
const MOMENTS = (['before', 'after'] as const).flatMap((phase) => CALLS.map((call) => ({ phase, call })))
type Moment = (typeof MOMENTS)[number]

/** A flow that a server is making in a tenant of its own, and at one moment goes no further with. */
interface Creation {
  readonly tenant: Tenant
  readonly order: CreateFlow
  /** What Microsoft's other side still keeps from going on. */
  readonly fault: string
  readonly ask: (server: OneServer) => Promise<Response>
  /** Settles when the server that got stuck has answered after all, or died. */
  readonly answer: Promise<Response | null>
}

/** Lets a server make a flow up to that moment. It has nothing to do with the order, so it makes every call by itself. */
async function stuckAt({ phase, call }: Moment, server: OneServer): Promise<Creation> {
  const tenant = await fixture.tenant('Killed')
  const order = { ...(await orderOf(tenant, 'adele.vance', 'stripe-customer')), name: 'Killed and retried' }
  const token = await fixture.token(tenant, 'adele.vance')
  const address = tenant.businesses.find(({ displayName }) => displayName === 'Contoso Academy')?.id ?? ''
  const { name, skip = 0, ...match } = call
  const faults = `/tenants/${tenant.id}/faults`
  const fault = await fixture.control<{ id: string }>(faults, 'POST', {
    match,
    phase,
    skip,
    hang: true,
    times: 1,
  })
  const ask = (one: OneServer) => one.ask(paths.flows(address), token, 'POST', order)
  const answer = ask(server).catch(() => null)
  const ended = answer.then(async (response) => {
    throw new Error(`It never came to ${name}: ${await response?.text()}`)
  })
  await Promise.race([fixture.control(`${faults}/${fault.id}/hit`), ended])
  ended.catch(() => undefined)
  return { tenant, order, fault: `${faults}/${fault.id}`, ask, answer }
}

describe('a server killed while it makes a flow', () => {
  let next: OneServer
  let creations: Creation[] = []
  beforeAll(async () => {
    const doomed = await OneServer.start(fixture, postgres.url)
    creations = await Promise.all(MOMENTS.map((moment) => stuckAt(moment, doomed)))
    await doomed.kill()
    for (const { answer, fault } of creations) {
      await answer
      await fixture.control(fault, 'DELETE')
    }
    next = await OneServer.start(fixture, postgres.url)
  })
  afterAll(() => next.kill())

  it.each(MOMENTS.map(({ phase, call }, number) => [phase, call.name, number] as const))(
    '%s %s, and its successor asked again, make exactly one',
    async (_phase, _name, number) => {
      const creation = creations[number]
      if (!creation) throw new Error('No server was killed.')
      const { tenant, order } = creation
      expect((await eventsOf(await creation.ask(next))).at(-1)).toMatchObject({ kind: 'live' })
      expect(await rowsOf(tenant, order.name)).toMatchObject([{ workflowid: order.key, statecode: 1 }])
      expect(await webhooksOf(tenant)).toHaveLength(1)
    },
  )
})
