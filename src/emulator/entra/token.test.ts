import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Emulator, startEmulator } from '../emulator.ts'
import {
  authorizeUrl,
  clientId,
  newTenant,
  objectOf,
  pkce,
  postToken,
  redirectUri,
  replyOf,
  signIn,
  type TenantInfo,
} from '../testing/client.ts'

let emulator: Emulator
let tenant: TenantInfo
beforeAll(async () => {
  emulator = await startEmulator({ port: 0 })
  tenant = await newTenant(emulator.url)
})
afterAll(() => emulator.close())

async function code(challenge: string): Promise<string> {
  const page = await fetch(
    authorizeUrl(emulator.url, tenant.id, {
      login_hint: `adele.vance@${tenant.domain}`,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    }),
    { redirect: 'manual' },
  )
  return replyOf(page).answer.code ?? ''
}

const redeem = (fields: Record<string, string>, name = tenant.id) =>
  postToken(emulator.url, name, {
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirectUri,
    ...fields,
  })

describe('the OpenID discovery document', () => {
  it('leads to the endpoints of the tenant', async () => {
    const base = `${emulator.url}/login/${tenant.id}`
    const response = await fetch(`${base}/v2.0/.well-known/openid-configuration`)
    expect(await response.json()).toMatchObject({
      issuer: `${base}/v2.0`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
    })
  })

  it('does not exist for a tenant that does not', async () => {
    const response = await fetch(
      `${emulator.url}/login/nowhere.example/v2.0/.well-known/openid-configuration`,
    )
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: 'invalid_tenant', error_codes: [90002] })
  })
})

describe('redeeming a code', () => {
  it('gives tokens that the published keys verify', async () => {
    const tokens = await signIn(emulator.url, tenant, 'adele.vance')
    expect(tokens).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      scope: expect.stringContaining('access_as_user'),
      refresh_token: expect.any(String),
      client_info: expect.any(String),
    })
    const keys = createRemoteJWKSet(new URL(`${emulator.url}/login/organizations/discovery/v2.0/keys`))
    const issuer = `${emulator.url}/login/${tenant.id}/v2.0`
    const { payload } = await jwtVerify(String(tokens.access_token), keys, { issuer, audience: clientId })
    expect(payload).toMatchObject({
      tid: tenant.id,
      ver: '2.0',
      scp: 'access_as_user',
      azp: clientId,
      name: 'Adele Vance',
      preferred_username: `adele.vance@${tenant.domain}`,
      oid: tenant.users.find(({ displayName }) => displayName === 'Adele Vance')?.id,
    })
    const id = await jwtVerify(String(tokens.id_token), keys, { issuer, audience: clientId })
    expect(id.payload.nonce).toBe('the-nonce')
  })

  it('works from any origin', async () => {
    const response = await redeem({ code: 'nonsense', code_verifier: 'v' })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('takes a code once', async () => {
    const { verifier, challenge } = pkce()
    const fields = { code: await code(challenge), code_verifier: verifier }
    expect((await redeem(fields)).status).toBe(200)
    expect(await objectOf(await redeem(fields))).toMatchObject({
      error: 'invalid_grant',
      error_codes: [54005],
    })
  })

  it('takes a code only with the verifier of its challenge', async () => {
    const { challenge } = pkce()
    const taken = await code(challenge)
    const wrong = await redeem({ code: taken, code_verifier: pkce().verifier })
    expect(wrong.status).toBe(400)
    expect(await wrong.json()).toMatchObject({ error: 'invalid_grant', error_codes: [501481] })
    expect(await objectOf(await redeem({ code: taken }))).toMatchObject({ error_codes: [9002325] })
  })

  it('takes a code only for the reply address and in the tenant it was given for', async () => {
    const { verifier, challenge } = pkce()
    const fields = { code: await code(challenge), code_verifier: verifier }
    const elsewhere = await redeem({ ...fields, redirect_uri: 'http://localhost:3978/other' })
    expect(await elsewhere.json()).toMatchObject({ error_codes: [500112] })
    const other = await newTenant(emulator.url)
    expect(await (await redeem(fields, other.id)).json()).toMatchObject({ error_codes: [50020] })
  })

  it.each([
    ['an unknown tenant', 'nowhere', {}, 90002],
    ['an unknown application', 'organizations', { client_id: 'someone-else' }, 700016],
    ['a form without its code', 'organizations', { code: '' }, 900144],
    ['a code that Entra never gave', 'organizations', { code: 'made-up', code_verifier: 'v' }, 70000],
    ['a grant type it does not know', 'organizations', { grant_type: 'password' }, 70003],
  ])('refuses %s', async (_what, name, fields, expected) => {
    const response = await redeem({ code: 'any', ...fields }, name)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error_codes: [expected] })
  })
})

describe('a refresh token', () => {
  const refresh = (tokens: Record<string, unknown>, fields: Record<string, string> = {}) =>
    postToken(emulator.url, tenant.id, {
      grant_type: 'refresh_token',
      client_id: clientId,
      refresh_token: String(tokens.refresh_token),
      ...fields,
    })

  it('gives new tokens, for another service too', async () => {
    const tokens = await signIn(emulator.url, tenant, 'adele.vance')
    const renewed = await objectOf(await refresh(tokens))
    expect(decodeJwt(String(renewed.access_token)).aud).toBe(clientId)
    const graph = await objectOf(
      await refresh(tokens, { scope: 'https://graph.microsoft.com/Bookings.Read.All offline_access' }),
    )
    expect(decodeJwt(String(graph.access_token))).toMatchObject({
      aud: 'https://graph.microsoft.com',
      scp: 'Bookings.Read.All',
    })
  })

  it('cannot earn what the user must prove; an interactive sign-in can', async () => {
    const claims = JSON.stringify({ access_token: { polids: { essential: true, values: ['a-policy'] } } })
    const tokens = await signIn(emulator.url, tenant, 'adele.vance')
    const refused = await refresh(tokens, { claims })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ error: 'interaction_required', claims: expect.any(String) })
    const proven = await signIn(emulator.url, tenant, 'adele.vance', { claims })
    expect(decodeJwt(String(proven.access_token)).polids).toEqual(['a-policy'])
    const renewed = await objectOf(await refresh(proven, { claims }))
    expect(decodeJwt(String(renewed.access_token)).polids).toEqual(['a-policy'])
  })

  it('is refused when Entra never gave it', async () => {
    expect(await (await refresh({ refresh_token: 'x' })).json()).toMatchObject({ error: 'invalid_grant' })
  })
})
