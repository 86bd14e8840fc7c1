import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { problemIn, startFixture } from './desk.fixture.ts'
import { identityOf } from './identity.ts'

const fixture = startFixture()
const now = () => Math.floor(Date.now() / 1000)

describe('who may use the API', () => {
  it('lets in a person of an allowed tenant', async () => {
    const tenant = await fixture.tenant('Identity')
    expect((await fixture.as(tenant, 'adele.vance', '/api/businesses')).status).toBe(200)
  })

  it.each([
    ['another audience', { aud: '00000000-0000-4000-8000-000000000000' }, 401, 'signed-out'],
    [
      'several audiences',
      { aud: ['11111111-aaaa-4bbb-8ccc-222222222222', 'https://graph.microsoft.com'] },
      401,
      'signed-out',
    ],
    [
      'an issuer of another tenant',
      { iss: 'https://login.microsoftonline.com/common/v2.0' },
      401,
      'signed-out',
    ],
    ['no tenant', { tid: null }, 401, 'signed-out'],
    ['no user', { oid: null }, 401, 'signed-out'],
    ['a version 1 token', { ver: '1.0' }, 401, 'signed-out'],
    ['an end long past', { exp: now() - 3600 }, 401, 'signed-out'],
    ['a start far ahead', { nbf: now() + 3600 }, 401, 'signed-out'],
    ['an end beyond reason', { exp: now() + 10 * 86_400 }, 401, 'signed-out'],
    ['another scope', { scp: 'User.Read' }, 401, 'signed-out'],
    ['scopes as a list', { scp: ['access_as_user'] }, 401, 'signed-out'],
    ['no scope, so no person', { scp: null, roles: ['Everything'] }, 403, 'app-only'],
    ['an app behind it', { idtyp: 'app' }, 403, 'app-only'],
    ['a guest account', { acct: 1 }, 403, 'guest-account'],
  ])('turns away a token with %s', async (_, claims, status, code) => {
    const tenant = await fixture.tenant('Identity')
    const response = await fixture.as(tenant, 'adele.vance', '/api/businesses', { claims })
    expect([response.status, (await problemIn(response)).code]).toEqual([status, code])
  })

  it('knows a token again by all of it, and no longer than it is good', async () => {
    const tenant = await fixture.tenant('Identity')
    const token = await fixture.token(tenant, 'adele.vance')
    const identify = identityOf(fixture.config, () => Date.now() + later)
    let later = 0
    const first = await identify(`Bearer ${token}`)
    expect(await identify(`Bearer ${token}`)).toBe(first)
    const [head, body, signature = ''] = token.split('.')
    const forged = [head, body, `${signature.slice(0, -8)}AAAAAAAA`].join('.')
    await expect(identify(`Bearer ${forged}`)).rejects.toMatchObject({ status: 401 })
    later = 6 * 60_000
    const again = await identify(`Bearer ${token}`)
    expect(again).toEqual(first)
    expect(again).not.toBe(first)
    later = 62 * 60_000
    await expect(identify(`Bearer ${token}`)).rejects.toMatchObject({ status: 401 })
  })

  it('turns away a personal account and says why', async () => {
    const tenant = await fixture.tenant('Identity')
    const tid = '9188040d-6c67-4c5b-b112-36a304b66dad'
    const claims = { tid, iss: `${fixture.config.entra.url}/${tid}/v2.0` }
    const response = await fixture.as(tenant, 'adele.vance', '/api/businesses', { claims })
    expect([response.status, (await problemIn(response)).code]).toEqual([403, 'personal-account'])
  })

  it('turns away a tenant that is not the configured one', async () => {
    const tenant = await fixture.tenant('Identity')
    const other = await fixture.tenant('Identity')
    fixture.restart({ entra: { ...fixture.config.entra, tenantId: other.id } })
    const response = await fixture.as(tenant, 'adele.vance', '/api/businesses')
    fixture.restart()
    expect([response.status, (await problemIn(response)).code]).toEqual([403, 'tenant-not-allowed'])
  })

  it.each([
    ['nothing', undefined],
    ['an empty token', ''],
    ['no token at all', 'abc'],
    ['an unsigned token', new UnsecuredJWT({ scp: 'access_as_user' }).encode()],
    ['a token padded with spaces inside', 'a b.c.d'],
    ['a huge token', `${'a'.repeat(20_000)}.b.c`],
  ])('answers 401 to %s', async (_, token) => {
    const response = await fixture.request('/api/businesses', token)
    expect([response.status, (await problemIn(response)).code]).toEqual([401, 'signed-out'])
  })

  it('turns away a token signed by somebody else', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const token = await new SignJWT({ scp: 'access_as_user', ver: '2.0' })
      .setProtectedHeader({ alg: 'RS256', kid: '../../etc/passwd', jku: 'http://localhost:1/keys' })
      .setAudience(fixture.config.entra.clientId)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey)
    expect((await fixture.request('/api/businesses', token)).status).toBe(401)
  })

  it('tells nobody why a token was refused beyond a code', async () => {
    const body = await problemIn(await fixture.request('/api/businesses', 'a.b.c'))
    expect(Object.keys(body).sort()).toEqual(['code', 'detail', 'requestId', 'status', 'title', 'type'])
  })
})
