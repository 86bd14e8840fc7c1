import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#contract/endpoints.ts'
import { problemIn, startFixture, type Tenant } from './desk.fixture.ts'

const fixture = startFixture()
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const troubles = {
  'breaks off': [{ breaks: true }, 'unreachable', 'unreachable'],
  'answers with a page': [
    { answer: { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in' } },
    'unreadable',
    'unreadable',
  ],
  'answers with half a JSON': [
    { answer: { status: 200, headers: { 'content-type': 'application/json' }, body: '{"value":[{"na' } },
    'unreadable',
    'unreadable',
  ],
  'answers with nonsense': [{ answer: { status: 200, body: { value: 'all' } } }, 'unreadable', 'unreadable'],
  'answers with nothing': [{ answer: { status: 200, body: '' } }, 'unreadable', 'unreadable'],
} as const

const clinicOf = ({ businesses }: Tenant) =>
  paths.business(businesses.find(({ displayName }) => displayName === 'Contoso Clinic')?.id ?? '')

const services = {
  entra: ['^/login/.*/token', () => paths.environments],
  graph: ['^/graph/', clinicOf],
  discovery: ['^/disco/', () => paths.environments],
  'power-platform': ['^/pp/', ({ environments }: Tenant) => paths.connections(environments[0]?.id ?? '')],
} as const satisfies Record<string, readonly [string, (tenant: Tenant) => string]>

const cases = Object.entries(services).flatMap(([service, [path, asked]]) =>
  Object.entries(troubles).map(
    ([what, [fault, code, remedy]]) => [service, what, { path, asked, fault, code, remedy }] as const,
  ),
)

describe('a service in trouble', () => {
  // However busy this machine is, nobody else is to be given up.
  beforeAll(() => fixture.restart({ timeouts: { read: 60_000, write: 60_000 } }))

  it.concurrent.each(cases)(
    'is named, and what is wrong: %s %s',
    async (service, _, { path, asked, fault, code, remedy }) => {
      const tenant = await fixture.tenant('Trouble')
      await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', { match: { path }, times: 99, ...fault })
      const response = await fixture.as(tenant, 'adele.vance', asked(tenant))
      const problem = await problemIn(response)
      expect([response.status, problem.remedy]).toEqual([502, remedy])
      expect(problem.refusal).toMatchObject({ service, layers: [{ code }] })
    },
  )
})
