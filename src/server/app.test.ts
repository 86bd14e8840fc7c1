import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { problemIn, startFixture } from './desk.fixture.ts'

const fixture = startFixture()

const OpenApi = v.object({ paths: v.record(v.string(), v.record(v.string(), v.unknown())) })

describe('the server', () => {
  it('is healthy by itself and ready when Entra answers', async () => {
    expect((await fixture.request('/healthz', undefined)).status).toBe(200)
    expect((await fixture.request('/readyz', undefined)).status).toBe(200)
    fixture.restart({ entra: { ...fixture.config.entra, url: 'http://localhost:1' } })
    expect((await fixture.request('/readyz', undefined)).status).toBe(503)
    fixture.restart()
  })

  it('lets nobody at any described endpoint without a token', async () => {
    const { paths } = v.parse(OpenApi, await (await fixture.request('/api/openapi.json', undefined)).json())
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods))
        expect(
          (await fixture.request(path, undefined, { method: method.toUpperCase() })).status,
          `${method} ${path}`,
        ).toBe(401)
  })

  it('answers 404 as a problem to what it does not know, and keeps answers out of caches', async () => {
    const tenant = await fixture.tenant('App')
    const response = await fixture.as(tenant, 'adele.vance', '/api/nothing')
    expect((await problemIn(response)).code).toBe('not-found')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('takes no body that is huge, and none that is no JSON', async () => {
    const tenant = await fixture.tenant('App')
    const path = `/api/businesses/ContosoAcademy@${tenant.domain}/flows`
    const huge = await fixture.as(tenant, 'adele.vance', path, { method: 'POST', json: 'x'.repeat(70_000) })
    expect([huge.status, (await problemIn(huge)).code]).toEqual([413, 'request-invalid'])
    const odd = await fixture.as(tenant, 'adele.vance', path, { method: 'POST', json: 'odd' })
    expect([odd.status, (await problemIn(odd)).code]).toEqual([422, 'request-invalid'])
  })

  it('shows an answer it cannot read by what is wrong with it, and repeats nothing that stood there', async () => {
    const tenant = await fixture.tenant('App')
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { path: '/graph/.*bookingBusinesses' },
      answer: { status: 200, body: { value: 'eyJhbGciOi.nonsense.of-adele' } },
    })
    const problem = await problemIn(await fixture.as(tenant, 'adele.vance', '/api/businesses'))
    expect(problem).toMatchObject({ code: 'refused', status: 502, remedy: 'unreadable' })
    expect(problem.refusal?.layers[0]?.message).toContain('value')
    expect(JSON.stringify([problem, fixture.logged])).not.toMatch(/eyJ|nonsense|secret/i)
  })

  it('shows an unforeseen failure as a request id alone, and logs it', async () => {
    const tenant = await fixture.tenant('App')
    fixture.restart({ graphUrl: 'nowhere' })
    const problem = await problemIn(await fixture.as(tenant, 'adele.vance', '/api/businesses'))
    fixture.restart()
    expect(Object.keys(problem).sort()).toEqual(['code', 'requestId', 'status', 'title', 'type'])
    expect(problem).toMatchObject({ code: 'internal', status: 500 })
    expect(fixture.logged).toMatchObject([{ requestId: problem.requestId, method: 'GET' }])
  })

  it('gives up on a service that asks for more patience than a person has, and says how long', async () => {
    const tenant = await fixture.tenant('App')
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { path: '/disco/' },
      answer: {
        status: 429,
        headers: { 'retry-after': '600' },
        body: { error: { code: '0x80072321', message: 'busy' } },
      },
    })
    const response = await fixture.as(tenant, 'adele.vance', '/api/environments')
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '600'])
    expect(await problemIn(response)).toMatchObject({ remedy: 'busy', refusal: { retryAfter: 600 } })
  })
})
