import { decodeJwt } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { clientId, newTenant, objectOf, setSwitches, type TenantInfo } from '../testing/client.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
const APP = 'http://localhost:3978'
const POLICY = JSON.stringify({ access_token: { polids: { essential: true, values: ['the-policy'] } } })
let tenant: TenantInfo
beforeEach(async () => {
  tenant = await newTenant(emulator.url, 'Test clinic')
})

const adele = () => {
  const user = tenant.users.find(({ displayName }) => displayName === 'Adele Vance')
  return { id: user?.id ?? '', tenantId: tenant.id }
}
const show = (query: Record<string, string>, language = 'en') =>
  fetch(`${emulator.url}/teams?${new URLSearchParams({ tenant: tenant.id, ...query })}`, {
    headers: { 'Accept-Language': language },
  })
const order = (path: string, body: object, origin = 'https://teams.microsoft.com') =>
  fetch(`${emulator.url}/teams/${path}`, {
    method: 'POST',
    headers: { origin },
    body: JSON.stringify({ person: adele(), ...body }),
  })

describe('Teams around a tab', () => {
  it('lets one choose who is using it, and keeps all else that the address says', async () => {
    const page = await (await show({ app: APP, theme: 'dark', at: '/b/"x"' })).text()
    expect(page).toContain('Choose who is using Teams')
    expect(page).toContain(`name="user" value="${adele().id}"`)
    expect(page).toContain('<input type="hidden" name="theme" value="dark">')
    expect(page).toContain('value="/b/&quot;x&quot;"')
    expect(page).not.toContain('contoso.example')
  })

  it('frames the app and nothing else, and runs no script but its own', async () => {
    const response = await show({ app: `${APP}/`, user: adele().id })
    const policy = response.headers.get('content-security-policy')
    expect(policy).toContain(`frame-src ${APP};`)
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(await response.text()).toContain('this is not Microsoft Teams')
  })

  it('speaks the language that the tab is given, else the browser’s', async () => {
    const about = { app: APP, user: adele().id }
    expect(await (await show({ ...about, locale: 'ja-jp' })).text()).toContain('<html lang="ja"')
    expect(await (await show(about, 'ja')).text()).toContain('"locale":"ja-jp"')
    expect(await (await show(about)).text()).toContain('<html lang="en"')
  })

  it('opens a channel’s tab as it was saved, of a booking page that is gone as well', async () => {
    const about = { app: APP, user: adele().id, tab: 'channel' }
    const clinic = `ContosoClinic@${tenant.domain}`
    const page = await (await show({ ...about, business: clinic })).text()
    expect(page).toContain('<h1 id="name">Contoso Clinic</h1>')
    expect(page).toContain(
      `"contentUrl":"${APP}/b/${clinic}?theme={app.theme}&locale={app.locale}&at={page.subPageId}"`,
    )
    expect(await (await show({ ...about, business: 'gone@x.example' })).text()).toContain(
      '/b/gone@x.example?',
    )
  })

  it('writes nothing of its address into the page as markup', async () => {
    const page = await (await show({ app: APP, user: adele().id, at: '</script><b>x' })).text()
    expect(page).not.toContain('<b>x')
  })

  it.each(['', 'javascript:alert(1)', 'nonsense'])(
    'says what it lacks when the app is at “%s”',
    async (app) => {
      const response = await show({ app, user: adele().id })
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('It is not known where the app is')
    },
  )
})

describe('Teams’ own tokens', () => {
  it('are for the tab’s API, in the name of whoever uses Teams, asked for by Teams', async () => {
    const { token } = await objectOf(await order('auth-token', {}))
    expect(decodeJwt(String(token))).toMatchObject({
      aud: clientId,
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      scp: 'access_as_user',
      oid: adele().id,
      tid: tenant.id,
    })
  })

  it('are refused without consent, and where more must be proven', async () => {
    expect(await objectOf(await order('auth-token', { claims: POLICY }))).toEqual({
      refusal: 'resourceRequiresMfa',
    })
    await setSwitches(emulator.url, tenant, { consentMissing: [clientId] })
    expect(await objectOf(await order('auth-token', {}))).toEqual({ refusal: 'resourceRequiresConsent' })
  })

  it('carry what the person has proven in this Teams', async () => {
    const { token } = await objectOf(await order('auth-token', { claims: POLICY, earned: POLICY }))
    expect(decodeJwt(String(token)).polids).toEqual(['the-policy'])
  })

  it.each(['https://evil.example', 'http://localhost.evil.example', 'null'])(
    'are not handed to a page at %s',
    async (origin) => expect((await order('auth-token', {}, origin)).status).toBe(403),
  )

  it('are handed to nobody who cannot sign in', async () => {
    const person = { tenantId: tenant.id, id: 'nobody' }
    expect((await order('auth-token', { person })).status).toBe(404)
  })
})

describe('tokens in the app’s own name', () => {
  const scope = `api://localhost:3978/${clientId}/access_as_user openid profile offline_access`
  const ask = async (more: object = {}) =>
    objectOf(await order('nested-token', { clientId, scope, agreed: false, ...more }))

  it('come with the account that MSAL keeps', async () => {
    const { success, token, account } = await ask()
    expect(success).toBe(true)
    expect(account).toMatchObject({ homeAccountId: `${adele().id}.${tenant.id}`, name: 'Adele Vance' })
    expect(token).toMatchObject({ scope, properties: null })
  })

  it('need the person’s consent once, to all that the app is registered for if it asks for that', async () => {
    const graph = 'https://graph.microsoft.com'
    await setSwitches(emulator.url, tenant, { consentMissing: [clientId, graph] })
    expect(await ask()).toMatchObject({
      success: false,
      error: { status: 'USER_INTERACTION_REQUIRED', subError: 'consent_required' },
    })
    expect(await ask({ agreed: true })).toMatchObject({ success: true })
    expect(await ask()).toMatchObject({ success: true })
    const switches = `${emulator.url}/__emulator/tenants/${tenant.id}/switches`
    expect(await objectOf(await fetch(switches))).toMatchObject({ consentMissing: [graph] })
    await ask({ agreed: true, scope: `${clientId}/.default openid` })
    expect(await objectOf(await fetch(switches))).toMatchObject({ consentMissing: [] })
  })

  it('need the person for what only they can prove', async () => {
    expect(await ask({ claims: POLICY })).toMatchObject({
      success: false,
      error: { status: 'USER_INTERACTION_REQUIRED', code: 'interaction_required' },
    })
    expect(await ask({ claims: POLICY, agreed: true })).toMatchObject({ success: true })
  })

  it('are refused to an app that is not registered', async () => {
    expect(await ask({ clientId: '00000000-0000-4000-8000-000000000000' })).toMatchObject({
      success: false,
      error: { status: 'PERSISTENT_ERROR', code: 'unauthorized_client' },
    })
  })
})
