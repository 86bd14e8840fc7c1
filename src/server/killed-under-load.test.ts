import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreateFlow } from '#contract/creation.ts'
import { paths } from '#contract/endpoints.ts'
import { RequestDetail } from '#contract/request.ts'
import type { RequestContent } from '#domain/request/content.ts'
import { ordersIn } from './creation/orders.fixture.ts'
import { startFixture, type Tenant } from './desk.fixture.ts'
import { OneServer } from './servers.fixture.ts'
import { startPostgres } from './store/postgres.fixture.ts'

const fixture = startFixture()
const postgres = startPostgres()
const { orderOf, eventsOf, rowsOf, webhooksOf, overviewOf } = ordersIn(fixture)

const CREATIONS = 5
const REQUESTS = 2

const addressOf = (tenant: Tenant) =>
  tenant.businesses.find(({ displayName }) => displayName === 'Contoso Academy')?.id ?? ''

/** Everything of one round: its tenant, who does it, and how to ask for each thing until it is answered. */
async function roundOf(number: number) {
  const tenant = await fixture.tenant(`Killed ${number}`)
  const address = addressOf(tenant)
  const order = await orderOf(tenant, 'adele.vance')
  const [adele, taro] = await Promise.all([
    fixture.token(tenant, 'adele.vance'),
    fixture.token(tenant, 'taro.yamada'),
  ])
  const named = (name: string): CreateFlow => ({ ...order, key: randomUUID(), name })

  /** What a creation came to: the last line, or the code of what refused it. Null where the server died. */
  const ended = async (response: Response): Promise<string | null> => {
    if (!response.ok) return v.parse(v.object({ code: v.string() }), await response.json()).code
    return (await eventsOf(response)).at(-1)?.kind ?? null
  }
  const unanswered = () => null
  const create = (server: OneServer, one: CreateFlow) =>
    server.ask(paths.flows(address), adele, 'POST', one).then(ended).catch(unanswered)

  const sendRequest = async (server: OneServer, name: string) => {
    const id = randomUUID()
    const { template, answers } = order
    const content: RequestContent = {
      kind: 'flow',
      template,
      answers,
      name,
      dryRun: null,
      reason: 'Please',
      language: 'en',
    }
    await server.ask(paths.request(address, id), taro, 'PUT', content)
    const sent = await server.ask(paths.requestMove(address, id, 'send'), taro, 'POST', {})
    expect(sent.status).toBe(200)
    return id
  }
  const { environment, connections } = order
  const build = async (server: OneServer, id: string) => {
    const move = (what: 'approve' | 'build', json: unknown) =>
      server.ask(paths.requestMove(address, id, what), adele, 'POST', json)
    try {
      await (await move('approve', {})).text()
      return await ended(await move('build', { environment, connections }))
    } catch {
      return null
    }
  }
  const read = async (server: OneServer, id: string) =>
    v.parse(RequestDetail, await (await server.ask(paths.request(address, id), taro)).json())
  const turnOff = (server: OneServer, id: string) =>
    server.ask(paths.flow(address, id), adele, 'PATCH', { environment, state: 'off' })

  return { tenant, named, create, sendRequest, build, read, turnOff }
}

describe('a server killed at a random moment of a rush, beside another on one PostgreSQL', () => {
  let servers: OneServer[] = []
  beforeAll(async () => {
    servers = await Promise.all([1, 2].map(() => OneServer.start(fixture, postgres.url)))
  })
  afterAll(() => Promise.all(servers.map((server) => server.kill())))

  it.each(Array.from({ length: 20 }, (_, number) => number + 1))(
    'loses no slot, makes no flow twice and forgets no request, round %i',
    async (number) => {
      const [doomed, survivor] = servers
      if (!doomed || !survivor) throw new Error('There are no servers.')
      const round = await roundOf(number)
      const { tenant } = round
      const requests = await Promise.all(
        Array.from({ length: REQUESTS }, (_, each) => round.sendRequest(survivor, `Asked ${each}`)),
      )
      const orders = Array.from({ length: CREATIONS }, (_, each) => round.named(`Made ${each}`))

      // It dies when Microsoft has been asked for something a random number of times.
      const requestsBefore = Math.floor(Math.random() * 60)
      const fault = await fixture.control<{ id: string }>(`/tenants/${tenant.id}/faults`, 'POST', {
        match: { path: '/' },
        phase: Math.random() < 0.5 ? 'before' : 'after',
        skip: requestsBefore,
        times: 1,
        answer: { status: 503, headers: { 'retry-after': '0' }, body: {} },
      })
      const rush = [
        ...orders.map((order, each) => round.create(each % 2 ? doomed : survivor, order)),
        ...requests.map((id, each) => round.build(each % 2 ? survivor : doomed, id)),
      ]
      const replacement = OneServer.start(fixture, postgres.url)
      await Promise.race([fixture.control(`/tenants/${tenant.id}/faults/${fault.id}/hit`), Promise.all(rush)])
      await doomed.kill()
      const first = await Promise.all(rush)
      servers = [survivor, await replacement]

      // Whoever got no answer asks again, for the same; then whoever was refused for slots that the dead server seemed to need.
      const open = orders.filter((_, each) => first[each] !== 'live')
      for (const none of [true, false])
        for (const [each, order] of orders.entries())
          if (open.includes(order) && (first[each] === null) === none) await round.create(survivor, order)
      for (const id of requests)
        if ((await round.read(survivor, id)).state !== 'live') await round.build(survivor, id)

      const names = [...orders.map(({ name }) => name), ...requests.map((_, each) => `Asked ${each}`)]
      const rows = await Promise.all(names.map((name) => rowsOf(tenant, name)))
      for (const [each, found] of rows.entries()) expect(found.length, names[each]).toBeLessThanOrEqual(1)
      const live = rows.flat().filter(({ statecode }) => statecode === 1)
      expect([live.length, (await webhooksOf(tenant)).length]).toEqual([5, 5])
      for (const [each, id] of requests.entries()) {
        const { state, history } = await round.read(survivor, id)
        const isLive = live.some(({ name }) => name === `Asked ${each}`)
        expect(state === 'live').toBe(isLive)
        expect(history.map(({ from }) => from).slice(1)).toEqual(history.map(({ to }) => to).slice(0, -1))
        expect(history.at(-1)?.to).toBe(state)
      }

      for (const { workflowid } of live) await round.turnOff(survivor, workflowid)
      const { slots } = await overviewOf(tenant, 'adele.vance')
      expect(slots.held).toBe(0)
      const again = Array.from({ length: 5 }, (_, each) => round.named(`Again ${each}`))
      const made = await Promise.all(
        again.map((order, each) => round.create(servers[each % 2] ?? survivor, order)),
      )
      expect(made).toEqual(['live', 'live', 'live', 'live', 'live'])
    },
  )
})
