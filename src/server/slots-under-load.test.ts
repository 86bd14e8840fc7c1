import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#contract/endpoints.ts'
import { ordersIn } from './creation/orders.fixture.ts'
import { startFixture, type Tenant } from './desk.fixture.ts'
import { OneServer } from './servers.fixture.ts'
import { startPostgres } from './store/postgres.fixture.ts'

const fixture = startFixture()
const postgres = startPostgres()
const { orderOf, eventsOf, rowsOf, webhooksOf, set } = ordersIn(fixture)

const addressOf = (tenant: Tenant) =>
  tenant.businesses.find(({ displayName }) => displayName === 'Contoso Academy')?.id ?? ''

const NAIVE = ['bin/run.js', 'src/server/naive-server.fixture.ts']

/** Two hundred creations for one mailbox at once, half of them at each server; what came of them at Microsoft. */
async function rush(servers: readonly OneServer[], count = 200) {
  const tenant = await fixture.tenant('Rush')
  // Bookings itself counts no more, so that nobody but the product keeps it to five.
  await set(tenant, { webhookAnswer: 'accept-all' })
  const order = await orderOf(tenant, 'adele.vance')
  const token = await fixture.token(tenant, 'adele.vance')
  const answers = await Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const server = servers[number % servers.length]
      const asked = { ...order, key: randomUUID(), name: 'Rushed' }
      const response = await server?.ask(paths.flows(addressOf(tenant)), token, 'POST', asked)
      if (!response?.ok) return response?.status
      return (await eventsOf(response)).at(-1)?.kind
    }),
  )
  const rows = await rowsOf(tenant, 'Rushed')
  return {
    told: answers.filter((answer) => answer === 'live').length,
    live: rows.filter(({ statecode }) => statecode === 1).length,
    halfMade: rows.filter(({ statecode }) => statecode !== 1).length,
    webhooks: (await webhooksOf(tenant)).length,
  }
}

describe('two hundred creations at once for one mailbox, at two servers with one PostgreSQL', () => {
  let servers: OneServer[] = []
  beforeAll(async () => {
    servers = await Promise.all([1, 2].map(() => OneServer.start(fixture, postgres.url)))
  })
  afterAll(() => Promise.all(servers.map((server) => server.kill())))

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('make exactly five live flows, round %i', async () => {
    expect(await rush(servers)).toEqual({ told: 5, live: 5, halfMade: 0, webhooks: 5 })
  })
})

describe('the same rush at one server with the embedded database', () => {
  it('makes exactly five live flows as well', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workflow-desk-'))
    const server = await OneServer.start(fixture, join(folder, 'data'))
    expect(await rush([server])).toEqual({ told: 5, live: 5, halfMade: 0, webhooks: 5 })
    await server.kill()
    rmSync(folder, { recursive: true })
  })
})

describe('the same rush at servers that look before they make, and reserve nothing', () => {
  it('makes more than five', async () => {
    const naive = await Promise.all([1, 2].map(() => OneServer.start(fixture, postgres.url, NAIVE)))
    expect((await rush(naive, 40)).live).toBeGreaterThan(5)
    await Promise.all(naive.map((server) => server.kill()))
  })
})
