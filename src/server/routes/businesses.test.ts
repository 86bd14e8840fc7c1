import { brotliDecompressSync } from 'node:zlib'
import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { BusinessList, BusinessOverview } from '#contract/business.ts'
import { problemIn, startFixture, type Tenant } from '../desk.fixture.ts'

const fixture = startFixture()
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const overview = async (...args: Parameters<typeof fixture.as>) => {
  const response = await fixture.as(...args)
  expect(response.status).toBe(200)
  return v.parse(BusinessOverview, await response.json())
}

/** Tenants made for tests have domains of their own. */
const clinicOf = (tenant: Tenant) =>
  `/api/businesses/${tenant.businesses.find(({ displayName }) => displayName === 'Contoso Clinic')?.id}`

describe('the booking pages', () => {
  it('are listed with the SMTP address of each, its case kept', async () => {
    const tenant = await fixture.tenant('Businesses')
    const response = await fixture.as(tenant, 'adele.vance', '/api/businesses')
    const { businesses } = v.parse(BusinessList, await response.json())
    expect(businesses).toContainEqual({
      address: `ContosoClinic@${tenant.domain}`,
      displayName: 'Contoso Clinic',
    })
  })

  const fabrikam = async () => {
    const { tenants } = await fixture.control<{ tenants: Tenant[] }>('/tenants')
    const found = tenants.find(({ domain }) => domain === 'fabrikam.example')
    if (!found) throw new Error('Fabrikam is missing.')
    return found
  }

  it('come with all that is on the page where there is but one, and without where there are more', async () => {
    const list = async (tenant: Tenant, user: string) => {
      const response = await fixture.as(tenant, user, '/api/businesses')
      return v.parse(BusinessList, await response.json())
    }
    const single = await fabrikam()
    const [only] = single.businesses
    const { businesses, overview: whole } = await list(single, 'ken.mori')
    expect(businesses).toEqual([{ address: only?.id, displayName: 'Fabrikam Studio' }])
    expect(whole).toEqual(await overview(single, 'ken.mori', `/api/businesses/${only?.id}`))
    expect(whole?.role).toBe('teamMember')
    expect((await list(await fixture.tenant('Businesses'), 'adele.vance')).overview).toBeNull()
  })

  it('are listed even when the only one refuses to be read', async () => {
    const tenant = await fabrikam()
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { path: 'staffMembers' },
      answer: { status: 404, body: { error: { code: 'ErrorItemNotFound', message: 'Gone.' } } },
    })
    const response = await fixture.as(tenant, 'ken.mori', '/api/businesses')
    const { businesses, overview: none } = v.parse(BusinessList, await response.json())
    expect([businesses.length, none]).toEqual([1, null])
  })

  it('ask for consent at once where the only one needs it', async () => {
    const tenant = await fabrikam()
    await fixture.control(`/tenants/${tenant.id}/switches`, 'PATCH', {
      consentMissing: ['https://globaldisco.crm.dynamics.com/'],
    })
    fixture.restart()
    const response = await fixture.as(tenant, 'ken.mori', '/api/businesses')
    expect([response.status, (await problemIn(response)).remedy]).toEqual([401, 'consent'])
    await fixture.control('/reset', 'POST')
  })

  it('can be opened by address where Graph refuses the list', async () => {
    const tenant = await fixture.tenant('Businesses')
    await fixture.control(`/tenants/${tenant.id}/switches`, 'PATCH', { businessListForbidden: true })
    const list = await fixture.as(tenant, 'adele.vance', '/api/businesses')
    expect([list.status, (await problemIn(list)).code]).toEqual([403, 'refused'])
    expect((await overview(tenant, 'adele.vance', clinicOf(tenant))).business.displayName).toBe(
      'Contoso Clinic',
    )
  })

  it('answer 404 for what is no address', async () => {
    const tenant = await fixture.tenant('Businesses')
    const response = await fixture.as(tenant, 'adele.vance', '/api/businesses/not-an-address')
    expect([response.status, (await problemIn(response)).code]).toEqual([404, 'not-found'])
  })

  it('are not known across tenants', async () => {
    const tenant = await fixture.tenant('Businesses')
    const other = await fixture.tenant('Others')
    const response = await fixture.as(other, 'adele.vance', clinicOf(tenant))
    const unknown = await fixture.as(other, 'adele.vance', '/api/businesses/Nowhere@contoso.example')
    expect([response.status, unknown.status]).toEqual([404, 404])
  })
})

describe('a booking page', () => {
  it('shows at least three of five slots, who holds them, and the flow that is off', async () => {
    const tenant = await fixture.tenant('Businesses')
    const { slots, flows } = await overview(tenant, 'adele.vance', clinicOf(tenant))
    expect(slots).toMatchObject({ held: 3, certain: false })
    expect(slots.slots.map(({ state }) => state)).toEqual(['live', 'live', 'live', 'off', 'free'])
    expect(
      flows
        .filter(({ state }) => state === 'on')
        .map(({ owner }) => owner.name)
        .sort(),
    ).toEqual(['Adele Vance', '佐藤 花子', '佐藤 花子'])
    expect(flows.filter(({ owner }) => owner.isMe).length).toBe(2)
  })

  it.each([
    ['hanako.sato', 'administrator', true],
    ['adele.vance', 'administrator', true],
    ['sam.super', 'cannot-tell', true],
    ['taro.yamada', 'teamMember', false],
    ['mei.suzuki', 'scheduler', false],
    ['victor.lee', 'viewer', false],
    ['grace.guest', 'guest', false],
    ['stan.stranger', 'stranger', false],
  ])('tells %s that they are: %s', async (user, role, mayBuild) => {
    const tenant = await fixture.tenant('Businesses')
    const answer = await overview(tenant, user, clinicOf(tenant))
    expect([answer.role, answer.mayBuild]).toEqual([role, mayBuild])
    const known = role === 'stranger' ? [] : [`adele.vance@${tenant.domain}`, `hanako.sato@${tenant.domain}`]
    expect(answer.administrators.map(({ emailAddress }) => emailAddress).sort()).toEqual(known)
  })

  it('asks Graph for a mailbox four times at once at most, however many people look', async () => {
    const tenant = await fixture.tenant('Businesses')
    const people = ['adele.vance', 'hanako.sato', 'taro.yamada', 'victor.lee']
    await Promise.all(
      [...people, ...people, ...people].map((user) => overview(tenant, user, clinicOf(tenant))),
    )
    const { requests } = await fixture.control<{ requests: { path: string; status: number }[] }>(
      `/tenants/${tenant.id}/requests`,
    )
    const asked = requests.filter(({ path }) => path.startsWith('/graph/'))
    expect(asked).toHaveLength(24)
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]))
  })

  it('is shown to who may not read it with the address the list knows, and a typed one is said to be so', async () => {
    const tenant = await fixture.tenant('Businesses')
    const typed = clinicOf(tenant).toLowerCase()
    const listed = await overview(tenant, 'stan.stranger', typed)
    expect([listed.business.address, listed.addressConfirmed]).toEqual([
      `ContosoClinic@${tenant.domain}`,
      true,
    ])
    await fixture.control(`/tenants/${tenant.id}/switches`, 'PATCH', { businessListForbidden: true })
    const unlisted = await overview(tenant, 'stan.stranger', typed)
    expect([unlisted.business.address, unlisted.addressConfirmed]).toEqual([
      `contosoclinic@${tenant.domain}`,
      false,
    ])
  })

  it('goes to browsers in fewer bytes', async () => {
    const tenant = await fixture.tenant('Businesses')
    const plain = await fixture.as(tenant, 'adele.vance', clinicOf(tenant))
    const headers = { 'accept-encoding': 'gzip, deflate, br' }
    const packed = await fixture.as(tenant, 'adele.vance', clinicOf(tenant), { headers })
    const bytes = Buffer.from(await packed.arrayBuffer())
    expect(packed.headers.get('content-encoding')).toBe('br')
    expect([plain, packed].map((answer) => answer.headers.get('vary'))).toEqual([
      'Accept-Encoding',
      'Accept-Encoding',
    ])
    expect(packed.headers.get('content-type')).toBe('application/json')
    expect(JSON.parse(brotliDecompressSync(bytes).toString())).toEqual(await plain.json())
  })

  it('waits out Graph when it is throttled, and nobody notices', async () => {
    const tenant = await fixture.tenant('Businesses')
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { path: 'staffMembers' },
      times: 1,
      phase: 'before',
      answer: {
        status: 429,
        headers: { 'retry-after': '0' },
        body: { error: { code: 'TooManyRequests', message: '' } },
      },
    })
    expect((await overview(tenant, 'adele.vance', clinicOf(tenant))).role).toBe('administrator')
  })

  it('says which environment could not be read, and shows the rest', async () => {
    const tenant = await fixture.tenant('Businesses')
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { path: '/workflows' },
      times: 1,
      phase: 'before',
      answer: {
        status: 403,
        body: { error: { code: '0x80040220', message: 'missing prvReadWorkflow privilege' } },
      },
    })
    const answer = await overview(tenant, 'adele.vance', clinicOf(tenant))
    expect(answer.unreadEnvironments).toHaveLength(1)
    expect(answer.slots).toMatchObject({ held: 0, certain: false })
  })

  it('shows the address and the role even when nothing can be learnt of the flows, and why', async () => {
    const tenant = await fixture.tenant('Businesses')
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { path: '/disco/' },
      answer: { status: 403, body: { error: { code: 'Forbidden', message: 'No.' } } },
    })
    const answer = await overview(tenant, 'adele.vance', clinicOf(tenant))
    expect([answer.business.displayName, answer.role]).toEqual(['Contoso Clinic', 'administrator'])
    expect(answer.flowsProblem).toMatchObject({ code: 'refused', refusal: { service: 'discovery' } })
    expect(answer.slots).toMatchObject({ held: 0, certain: false })
  })

  it('counts an environment as unread when its answer is none', async () => {
    const tenant = await fixture.tenant('Businesses')
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { path: '/workflows' },
      answer: { status: 200, body: '<html>Sign in</html>' },
    })
    expect((await overview(tenant, 'adele.vance', clinicOf(tenant))).unreadEnvironments).toHaveLength(1)
  })

  it('relays a claims challenge to the browser and logs nobody out', async () => {
    const tenant = await fixture.tenant('Businesses')
    await fixture.control(`/tenants/${tenant.id}/switches`, 'PATCH', { claimsChallenge: true })
    const response = await fixture.as(tenant, 'adele.vance', clinicOf(tenant))
    const problem = await problemIn(response)
    expect([response.status, problem.code, problem.remedy]).toEqual([401, 'refused', 'interaction'])
    expect(JSON.parse(problem.claims ?? '')).toHaveProperty('access_token')
    expect(response.headers.get('www-authenticate')).toContain('insufficient_claims')
  })

  it('says that consent is missing', async () => {
    const tenant = await fixture.tenant('Businesses')
    await fixture.control(`/tenants/${tenant.id}/switches`, 'PATCH', {
      consentMissing: ['https://graph.microsoft.com'],
    })
    const response = await fixture.as(tenant, 'adele.vance', clinicOf(tenant))
    expect([response.status, (await problemIn(response)).remedy]).toEqual([401, 'consent'])
  })
})
