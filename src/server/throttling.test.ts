import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { BusinessOverview } from '#contract/business.ts'
import { paths } from '#contract/endpoints.ts'
import { serverApp } from './app.ts'
import { problemIn, startFixture, type Tenant } from './desk.fixture.ts'
import { store } from './store/store.fixture.ts'
import { wireLog } from './wire-log.fixture.ts'

const fixture = startFixture()
const wire = wireLog()
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const clinicOf = ({ businesses }: Tenant) =>
  businesses.find(({ displayName }) => displayName === 'Contoso Clinic')?.id ?? ''
const set = (tenant: Tenant, switches: object) =>
  fixture.control(`/tenants/${tenant.id}/switches`, 'PATCH', switches)

const server = () =>
  serverApp({
    // However busy this machine is, nobody is to be given up.
    config: { ...fixture.config, timeouts: { read: 60_000, write: 60_000 } },
    store,
    directory: 'dist/app',
    log: (line) => fixture.logged.push(line),
  })

/** Sixty requests at once; gives the statuses and bodies of the answers. */
async function rush(tenant: Tenant, path: string, servers = [server()]) {
  const authorization = `Bearer ${await fixture.token(tenant, 'adele.vance')}`
  const asked = Array.from({ length: 60 }, async (_, one) => {
    const response = await servers[one % servers.length]?.request(path, { headers: { authorization } })
    return { status: response?.status, text: (await response?.text()) ?? '' }
  })
  return Promise.all(asked)
}

/** Where the definition of one of the tenant's flows is read, which asks Dataverse each time. */
async function definitionIn(tenant: Tenant): Promise<string> {
  const address = clinicOf(tenant)
  const response = await fixture.as(tenant, 'adele.vance', paths.business(address))
  const { flows } = v.parse(BusinessOverview, await response.json())
  const [flow] = flows
  return paths.definition(address, flow?.id ?? randomUUID(), { environment: flow?.environment.id ?? '' })
}

describe('a burst over the limits', () => {
  it('of Graph at a mailbox, by two servers, ends with every request answered', async () => {
    const tenant = await fixture.tenant('Burst')
    const answers = await rush(tenant, paths.business(clinicOf(tenant)), [server(), server()])
    expect(answers.filter(({ status, text }) => status !== 200 || text.includes('"remedy"'))).toEqual([])
    expect(wire.tally().told).toBeGreaterThan(0)
  })

  it.each([
    ['by number, told in seconds', { requests: 25, seconds: 2, concurrent: 52 }, 'seconds'],
    ['by number, told as a date', { requests: 25, seconds: 2, concurrent: 52 }, 'date'],
    ['at a time', { concurrent: 20, takes: 20 }, 'seconds'],
  ])(
    'of Dataverse, %s, ends so too, and nobody comes back too early',
    async (_, dataverseLimit, retryAfterForm) => {
      const tenant = await fixture.tenant('Burst')
      const path = await definitionIn(tenant)
      await set(tenant, { dataverseLimit, retryAfterForm })
      wire.tally()
      const answers = await rush(tenant, path)
      expect(answers.filter(({ status }) => status !== 200)).toEqual([])
      const { told, early } = wire.tally()
      expect([told > 0, early]).toEqual([true, 0])
    },
  )
})

describe('a limit that takes longer than a person would wait', () => {
  it('is told to the page with the time, and never as a full mailbox', async () => {
    const tenant = await fixture.tenant('Burst')
    const path = await definitionIn(tenant)
    await set(tenant, { dataverseLimit: { requests: 1, seconds: 300, concurrent: 52 } })
    await fixture.as(tenant, 'adele.vance', path)
    const response = await fixture.as(tenant, 'adele.vance', path)
    const seconds = Number(response.headers.get('retry-after'))
    const { refusal, remedy } = await problemIn(response)
    expect([response.status, remedy]).toEqual([429, 'busy'])
    expect(seconds).toBeGreaterThan(8)
    expect(seconds).toBe(Math.ceil(refusal?.retryAfter ?? 0))
  })
})
