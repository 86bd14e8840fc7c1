import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { healthPaths } from '#contract/flow-endpoints.ts'
import { HealthEvent } from '#contract/health-list.ts'
import { ordersIn } from '../creation/orders.fixture.ts'
import { startFixture, type Tenant } from '../desk.fixture.ts'
import { healthIn } from './health.fixture.ts'

const fixture = startFixture({ FLOW_SERVICE: 'on' })
const { set } = ordersIn(fixture)
const { flowOf, breakConnection } = healthIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const linesOf = async (tenant: Tenant, user: string): Promise<HealthEvent[]> => {
  const response = await fixture.as(tenant, user, healthPaths.all)
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => v.parse(HealthEvent, JSON.parse(line)))
}
const pagesIn = (events: readonly HealthEvent[]) =>
  events.flatMap((event) => (event.kind === 'page' ? event.page : []))

describe('the health of all booking pages', () => {
  it('tells of each page its slots and the flows to see to', async () => {
    const tenant = await fixture.tenant('All')
    const flow = await flowOf(tenant, 'hanako.sato')
    await breakConnection(tenant, 'hanako.sato', 'shared_office365')
    const events = await linesOf(tenant, 'hanako.sato')
    expect(events[0]).toEqual({ kind: 'pages', count: tenant.businesses.length })
    expect(events.at(-1)).toEqual({ kind: 'end' })
    const pages = pagesIn(events)
    expect(pages.map(({ business }) => business.displayName).toSorted()).toEqual(
      tenant.businesses.map(({ displayName }) => displayName).toSorted(),
    )
    const academy = pages.find(({ business }) => business.displayName === 'Contoso Academy')
    expect(academy).toMatchObject({
      slots: { held: 1 },
      unhealthy: [{ flow: { id: flow.id }, findings: [{ kind: 'connection', state: 'broken' }] }],
      problem: null,
    })
  })

  it('passes over pages that are none of the caller’s', async () => {
    const tenant = await fixture.tenant('None')
    const events = await linesOf(tenant, 'stan.stranger')
    expect(pagesIn(events)).toEqual([])
    expect(events.filter(({ kind }) => kind === 'passed-over')).toHaveLength(tenant.businesses.length)
  })

  it('says of a page why not all of it was seen', async () => {
    const tenant = await fixture.tenant('Refused')
    await set(tenant, { flowServiceAvailable: false })
    for (const page of pagesIn(await linesOf(tenant, 'hanako.sato')))
      expect(page.problem).toMatchObject({ refusal: { service: 'flow-service' } })
  })

  it('is looked at without a write or a mail', async () => {
    const tenant = await fixture.tenant('Read-only')
    await flowOf(tenant, 'hanako.sato')
    await fixture.control(`/tenants/${tenant.id}/requests`, 'DELETE').catch(() => null)
    await linesOf(tenant, 'hanako.sato')
    const { requests } = await fixture.control<{ requests: { method: string; path: string }[] }>(
      `/tenants/${tenant.id}/requests`,
    )
    expect(requests.filter(({ method, path }) => method !== 'GET' && !path.startsWith('/login'))).toEqual([])
    const { mails } = await fixture.control<{ mails: unknown[] }>(`/tenants/${tenant.id}/mails`)
    expect(mails).toEqual([])
  })
})
