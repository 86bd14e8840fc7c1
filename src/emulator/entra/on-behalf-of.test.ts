import { decodeJwt } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  clientId,
  newTenant,
  objectOf,
  postToken,
  secret,
  setSwitches,
  signIn,
  type TenantInfo,
  tokenOf,
} from '../testing/client.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const graphScope = 'https://graph.microsoft.com/Bookings.Read.All'

const emulator = runningEmulator()
let tenant: TenantInfo
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
})

const assertionOf = (claims: object = {}) => tokenOf(emulator.url, tenant, 'hanako.sato', { claims })

const exchange = (assertion: string, fields: Record<string, string> = {}, name = tenant.id) =>
  postToken(emulator.url, name, {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    client_id: clientId,
    client_secret: secret,
    requested_token_use: 'on_behalf_of',
    scope: graphScope,
    assertion,
    ...fields,
  })

describe('the on-behalf-of exchange', () => {
  it('gives a token of the same user for the service asked', async () => {
    const response = await exchange(await assertionOf(), { scope: `${graphScope} offline_access` })
    expect(response.status).toBe(200)
    const tokens = await objectOf(response)
    expect(tokens).toMatchObject({
      token_type: 'Bearer',
      scope: graphScope,
      expires_in: 3599,
      ext_expires_in: 3599,
      refresh_token: expect.any(String),
    })
    expect(decodeJwt(String(tokens.access_token))).toMatchObject({
      aud: 'https://graph.microsoft.com',
      scp: 'Bookings.Read.All',
      tid: tenant.id,
      preferred_username: `hanako.sato@${tenant.domain}`,
    })
  })

  it.each([
    ['discovery', 'https://globaldisco.crm.dynamics.com/.default', 'https://globaldisco.crm.dynamics.com/'],
    ['the Power Platform', 'https://api.powerplatform.com/.default', 'https://api.powerplatform.com'],
    [
      'the flow service',
      'https://service.flow.microsoft.com//Flows.Read.All',
      'https://service.flow.microsoft.com/',
    ],
  ])('reaches %s', async (_what, scope, audience) => {
    const { access_token } = await objectOf(await exchange(await assertionOf(), { scope }))
    expect(decodeJwt(String(access_token)).aud).toBe(audience)
  })

  it('reaches the organisation of the tenant, and of no other', async () => {
    const own = `https://${tenant.environments[0]?.organization}.crm7.dynamics.com`
    const { access_token } = await objectOf(await exchange(await assertionOf(), { scope: `${own}/.default` }))
    expect(decodeJwt(String(access_token))).toMatchObject({ aud: own, scp: 'user_impersonation' })
    const other = await exchange(await assertionOf(), {
      scope: 'https://fabrikam.crm7.dynamics.com/.default',
    })
    expect(await other.json()).toMatchObject({ error: 'invalid_resource', error_codes: [500011] })
  })

  it('answers the same for the tenant of the assertion when asked at organizations', async () => {
    expect((await exchange(await assertionOf(), {}, 'organizations')).status).toBe(200)
  })
})

describe('the audience of an assertion', () => {
  it('may be the address of the app as well as its id', async () => {
    const assertion = await assertionOf({ aud: `api://localhost:3978/${clientId}` })
    expect((await exchange(assertion)).status).toBe(200)
  })
})

describe('what the on-behalf-of exchange refuses', () => {
  const refused = async (response: Promise<Response>) => objectOf(await response)

  it('a wrong secret', async () => {
    const response = await exchange(await assertionOf(), { client_secret: 'guess' })
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: 'invalid_client', error_codes: [7000215] })
  })

  it('no secret', async () => {
    const response = await exchange(await assertionOf(), { client_secret: '' })
    expect(await response.json()).toMatchObject({ error: 'invalid_client', error_codes: [7000218] })
  })

  it('a request that does not say it is on behalf of somebody', async () => {
    const response = exchange(await assertionOf(), { requested_token_use: '' })
    expect(await refused(response)).toMatchObject({ error: 'invalid_request', error_codes: [900144] })
  })

  it('an assertion made for another service', async () => {
    const graph = await tokenOf(emulator.url, tenant, 'hanako.sato', { scope: graphScope })
    const body = await refused(exchange(graph))
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [500131] })
    expect(body.error_description).toContain(
      "The audience in the assertion was 'https://graph.microsoft.com'",
    )
  })

  it('an assertion that somebody else signed', async () => {
    const [head, body] = (await assertionOf()).split('.')
    const forged = `${head}.${body}.${Buffer.from('forged').toString('base64url')}`
    expect(await refused(exchange(forged))).toMatchObject({ error: 'invalid_grant', error_codes: [50013] })
  })

  it('what is no token at all', async () => {
    expect(await refused(exchange('hello'))).toMatchObject({ error_codes: [50013] })
    expect(await refused(exchange('a.b.c'))).toMatchObject({ error_codes: [50013] })
  })

  it('an assertion past its time', async () => {
    const old = await assertionOf({ exp: 1_600_000_000 })
    expect(await refused(exchange(old))).toMatchObject({ error: 'invalid_grant', error_codes: [500133] })
  })

  it('an assertion of no user', async () => {
    const appOnly = await assertionOf({
      oid: 'f00d0000-0000-4000-8000-000000000000',
      scp: null,
      roles: ['x'],
    })
    expect(await refused(exchange(appOnly))).toMatchObject({ error: 'invalid_grant', error_codes: [50034] })
  })

  it('an assertion of another tenant', async () => {
    const other = await newTenant(emulator.url)
    expect(await refused(exchange(await assertionOf(), {}, other.id))).toMatchObject({ error_codes: [50020] })
  })

  it('two services at once', async () => {
    const scope = `${graphScope} https://api.powerplatform.com/.default`
    expect(await refused(exchange(await assertionOf(), { scope }))).toMatchObject({ error_codes: [28000] })
  })

  it('a service nobody consented to, in the words the app must relay', async () => {
    await setSwitches(emulator.url, tenant, { consentMissing: ['https://graph.microsoft.com'] })
    const response = await exchange(await assertionOf())
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      error: 'invalid_grant',
      error_description: expect.stringMatching(
        /^AADSTS65001: The user or administrator has not consented to use the application with ID '11111111-aaaa-4bbb-8ccc-222222222222' named 'Workflow Desk'\. Send an interactive authorization request for this user and resource\. Trace ID: \S+ Correlation ID: \S+ Timestamp: \S+ \S+Z$/,
      ),
      error_codes: [65001],
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/),
      trace_id: expect.any(String),
      correlation_id: 'a11ce000-0000-4000-8000-000000000001',
      suberror: 'consent_required',
    })
    const other = { scope: 'https://api.powerplatform.com/.default' }
    expect((await exchange(await assertionOf(), other)).status).toBe(200)
  })

  it('one permission that nobody consented to, while the others of its service go on', async () => {
    const send = { scope: 'https://graph.microsoft.com/Mail.Send' }
    expect(await refused(exchange(await assertionOf(), send))).toMatchObject({
      error_codes: [65001],
      suberror: 'consent_required',
    })
    expect((await exchange(await assertionOf())).status).toBe(200)
    const all = { scope: 'https://graph.microsoft.com/.default' }
    const { access_token } = await objectOf(await exchange(await assertionOf(), all))
    expect(decodeJwt(String(access_token)).scp).toBe('Bookings.Read.All User.Read')
    await setSwitches(emulator.url, tenant, { consentMissing: [] })
    const sending = await objectOf(await exchange(await assertionOf(), send))
    expect(decodeJwt(String(sending.access_token)).scp).toBe('Mail.Send')
  })

  it('a user who must prove more, until the assertion carries the proof', async () => {
    await setSwitches(emulator.url, tenant, { claimsChallenge: true })
    const body = await refused(exchange(await assertionOf()))
    expect(body).toEqual({
      error: 'interaction_required',
      error_description: expect.stringMatching(/^AADSTS50079: /),
      error_codes: [50079],
      timestamp: expect.any(String),
      trace_id: expect.any(String),
      correlation_id: expect.any(String),
      claims: expect.stringMatching(
        /^\{"access_token":\{"polids":\{"essential":true,"values":\["[0-9a-f-]{36}"\]\}\}\}$/,
      ),
    })
    const proven = await signIn(emulator.url, tenant, 'hanako.sato', { claims: String(body.claims) })
    expect((await exchange(String(proven.access_token))).status).toBe(200)
  })
})

describe('the switch for what Entra refuses', () => {
  const proof = [50076, 50079, 50158]
  it.each([50057, 53000, 53003, 65001, 70043, 500131, 650052, 650057, ...proof])(
    'has it refuse with %i, for the one resource that is named',
    async (code) => {
      const entraRefusal = { code, resource: 'https://service.flow.microsoft.com' }
      await setSwitches(emulator.url, tenant, { entraRefusal })
      const scope = 'https://service.flow.microsoft.com//Flows.Read.All'
      const refused = await exchange(await assertionOf(), { scope })
      expect(refused.status).toBe(400)
      const body = await objectOf(refused)
      expect(body).toMatchObject({ error_codes: [code] })
      expect(body.error_description).toMatch(new RegExp(`^AADSTS${code}: `))
      expect(typeof body.claims).toBe(proof.includes(code) ? 'string' : 'undefined')
      expect((await exchange(await assertionOf())).status).toBe(200)
    },
  )

  it('is satisfied by the proof where it asks for proof', async () => {
    await setSwitches(emulator.url, tenant, { entraRefusal: { code: 50158 } })
    const { claims } = await objectOf(await exchange(await assertionOf()))
    const proven = await signIn(emulator.url, tenant, 'hanako.sato', { claims: String(claims) })
    expect((await exchange(String(proven.access_token))).status).toBe(200)
  })
})
