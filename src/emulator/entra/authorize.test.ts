import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Emulator, startEmulator } from '../emulator.ts'
import {
  authorizeUrl,
  clientId,
  newTenant,
  redirectUri,
  replyOf,
  setSwitches,
  type TenantInfo,
} from '../testing/client.ts'

let emulator: Emulator
let tenant: TenantInfo
beforeAll(async () => {
  emulator = await startEmulator({ port: 0 })
  tenant = await newTenant(emulator.url, 'Woodgrove')
})
afterAll(() => emulator.close())

const open = (parameters: Record<string, string> = {}, init: RequestInit = {}, name = tenant.id) =>
  fetch(authorizeUrl(emulator.url, name, parameters), { redirect: 'manual', ...init })

const choose = (local: string, more: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams({ persona: `${local}@${tenant.domain}`, ...more }),
})

const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? ''

describe('the persona page', () => {
  it('offers the people of one tenant, and not those who left', async () => {
    const page = await (await open()).text()
    expect(page).toContain('佐藤 花子')
    expect(page).toContain('Woodgrove')
    expect(page).not.toContain('Lee Avery')
    expect(page).not.toContain('Fabrikam')
  })

  it('offers every tenant to the organizations authority, each in a section with its name', async () => {
    const page = await (await open({}, {}, 'organizations')).text()
    for (const name of ['Contoso Health', 'Fabrikam 工房', 'Woodgrove']) {
      expect(page).toMatch(new RegExp(`<h2 id="tenant-[^"]+">${name}</h2>`))
    }
  })

  it('says in the reader’s language that it is not Microsoft', async () => {
    const japanese = await (await open({}, { headers: { 'accept-language': 'ja,en;q=0.5' } })).text()
    expect(japanese).toContain('Microsoft ではありません')
    expect(japanese).toContain('<html lang="ja">')
    const english = await (await open({ ui_locales: 'en' }, { headers: { 'accept-language': 'ja' } })).text()
    expect(english).toContain('this is not Microsoft')
  })

  it('needs no script and stands in no frame', async () => {
    const response = await open()
    expect(response.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    )
    expect(await response.text()).not.toContain('<script')
  })

  it('writes names as text', async () => {
    const other = await newTenant(emulator.url, '<b>Bold & Co</b>')
    const page = await (await open({}, {}, other.id)).text()
    expect(page).toContain('&lt;b&gt;Bold &amp; Co&lt;/b&gt;')
  })
})

describe('signing in', () => {
  it('answers in the fragment with code, client info and the state untouched', async () => {
    const { address, answer } = replyOf(await open({ state: 'a b+c/=&' }, choose('hanako.sato')))
    expect(address).toBe(redirectUri)
    expect(answer).toMatchObject({ code: expect.any(String), state: 'a b+c/=&' })
    const user = tenant.users.find(({ displayName }) => displayName === '佐藤 花子')
    expect(JSON.parse(Buffer.from(answer.client_info ?? '', 'base64url').toString())).toEqual({
      uid: user?.id,
      utid: tenant.id,
    })
  })

  it('answers in the query when the app asks so', async () => {
    const response = await open({ response_mode: 'query' }, choose('hanako.sato'))
    expect(new URL(response.headers.get('location') ?? '').searchParams.get('code')).toBeTruthy()
  })

  it('asks nobody when the app hints at a user', async () => {
    const { answer } = replyOf(await open({ login_hint: `ADELE.VANCE@${tenant.domain}` }))
    expect(answer.code).toBeTruthy()
  })

  it('asks all the same when the app wants the account chosen', async () => {
    const response = await open({ login_hint: `adele.vance@${tenant.domain}`, prompt: 'select_account' })
    expect(response.status).toBe(200)
  })

  it('asks when the hint names somebody of another tenant, or who left', async () => {
    expect((await open({ login_hint: 'hanako.sato@contoso.example' })).status).toBe(200)
    expect((await open({ login_hint: `leaver@${tenant.domain}` })).status).toBe(200)
  })

  it('remembers the browser until it signs out', async () => {
    const cookie = cookieOf(await open({}, choose('mei.suzuki')))
    expect(replyOf(await open({}, { headers: { cookie } })).answer.code).toBeTruthy()
    expect(replyOf(await open({ prompt: 'none' }, { headers: { cookie } })).answer.code).toBeTruthy()
    expect((await open({ prompt: 'login' }, { headers: { cookie } })).status).toBe(200)
    const out = await fetch(
      `${emulator.url}/login/${tenant.id}/oauth2/v2.0/logout?${new URLSearchParams({ post_logout_redirect_uri: 'http://localhost:3978/' })}`,
      { redirect: 'manual', headers: { cookie } },
    )
    expect(out.headers.get('location')).toBe('http://localhost:3978/')
    expect(out.headers.get('set-cookie')).toMatch(/^emulator-sign-in=;.*Max-Age=0/)
  })

  it('lets a silent request fail when nobody, or somebody else, is signed in', async () => {
    const nobody = replyOf(await open({ prompt: 'none' })).answer
    expect(nobody).toMatchObject({ error: 'login_required', state: 'the-state' })
    expect(nobody.error_description).toMatch(/^AADSTS50058: .*Trace ID: .*Correlation ID: .*Timestamp: /)
    const cookie = cookieOf(await open({}, choose('mei.suzuki')))
    const hint = { prompt: 'none', login_hint: `victor.lee@${tenant.domain}` }
    expect(replyOf(await open(hint, { headers: { cookie } })).answer.error).toBe('login_required')
  })
})

describe('what the authorize page refuses', () => {
  it('shows a page, and redirects nowhere, when the reply address is not on this machine', async () => {
    const response = await open({
      redirect_uri: 'https://evil.example/',
      login_hint: `adele.vance@${tenant.domain}`,
    })
    expect(response.status).toBe(400)
    expect(response.headers.get('location')).toBeNull()
    expect(await response.text()).toContain('AADSTS50011')
  })

  it.each([
    ['an unknown tenant', {}, '99999999-9999-4999-8999-999999999999', 'AADSTS90002'],
    ['an unknown application', { client_id: clientId.replaceAll('1', '9') }, 'organizations', 'AADSTS700016'],
    ['a request without scope', { scope: '' }, 'organizations', 'AADSTS900144'],
  ])('shows a page for %s', async (_what, parameters, name, code) => {
    const response = await open(parameters, {}, name)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain(code)
  })

  it('tells the app that only codes are given', async () => {
    expect(replyOf(await open({ response_type: 'token' })).answer.error).toBe('unsupported_response_type')
  })
})

describe('consent', () => {
  const graph = 'https://graph.microsoft.com'
  const asking = { scope: `${graph}/Bookings.Read.All openid` }
  const missing = async () => {
    const path = `${emulator.url}/__emulator/tenants/${tenant.id}/switches`
    return (await fetch(path)).json()
  }

  it('is asked for before the code when it is missing, and remembered when given', async () => {
    await setSwitches(emulator.url, tenant, { consentMissing: [graph] })
    const page = await (await open(asking, choose('hanako.sato'))).text()
    expect(page).toContain('Bookings.Read.All')
    expect(replyOf(await open(asking, choose('hanako.sato', { consent: 'accept' }))).answer.code).toBeTruthy()
    expect(await missing()).toMatchObject({ consentMissing: [] })
    expect(replyOf(await open(asking, choose('hanako.sato'))).answer.code).toBeTruthy()
  })

  it('names the application itself by its name', async () => {
    const page = await (await open({ prompt: 'consent' }, choose('hanako.sato'))).text()
    expect(page).toContain('<p>Workflow Desk</p>')
    expect(page).not.toContain(`<p>${clientId}</p>`)
  })

  it('to all that the app is registered for covers single permissions, each by its name', async () => {
    const graphs = (permission: string) => `${graph}/${permission}`
    await setSwitches(emulator.url, tenant, {
      consentMissing: [graphs('Mail.Send'), graphs('TeamsActivity.Send')],
    })
    const everything = { scope: `${clientId}/.default openid`, prompt: 'consent' }
    const page = await (await open(everything, choose('hanako.sato'))).text()
    expect(page).toContain('Mail.Send')
    expect(page).toContain('TeamsActivity.Send')
    await open(everything, choose('hanako.sato', { consent: 'accept' }))
    expect(await missing()).toMatchObject({ consentMissing: [] })
  })

  it('can be declined', async () => {
    await setSwitches(emulator.url, tenant, { consentMissing: [graph] })
    const { answer } = replyOf(await open(asking, choose('hanako.sato', { consent: 'decline' })))
    expect(answer.error).toBe('access_denied')
    expect(await missing()).toMatchObject({ consentMissing: [graph] })
  })
})
