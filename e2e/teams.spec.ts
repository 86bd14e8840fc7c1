import { APP_URL, EMULATOR_URL } from './places.ts'
import { faultsIn } from './sound.ts'
import { expect, STORAGE, test } from './teams-host.ts'

const MSAL = /nested-prompt|PublicClientApplication|browser-identity|microsoft-sign-in/

test(
  'whoever is signed in to Teams is signed in to the tab, without a word and without MSAL',
  STORAGE,
  async ({ teams }) => {
    await teams.open('Adele Vance')
    await expect(teams.tab.getByRole('link', { name: 'Contoso Clinic' })).toBeVisible()
    const said = await teams.said()
    const order = ['initialize', 'appInitialization.appLoaded', 'appInitialization.success']
    expect(said.filter((func) => order.includes(func))).toEqual(order)
    expect(said[0]).toBe('initialize')
    expect(said.indexOf('authentication.getAuthToken')).toBeLessThan(
      said.indexOf('appInitialization.success'),
    )
    const scripts = await teams.scripts()
    expect(scripts).not.toEqual([])
    expect(scripts.filter((path) => MSAL.test(path))).toEqual([])
  },
)

test('a token that the server does not take is asked for once more, and the page shown with it', async ({
  teams,
  page,
}) => {
  let refused = 0
  await page.context().route('**/api/businesses', (route) => {
    if (refused++ > 0) return route.fallback()
    const problem = { type: 'about:blank', title: 'Sign in to go on.', code: 'signed-out', requestId: '1' }
    return route.fulfill({ status: 401, json: { ...problem, status: 401 } })
  })
  await teams.open('Adele Vance')
  await expect(teams.tab.getByRole('link', { name: 'Contoso Clinic' })).toBeVisible()
  const said = await teams.said()
  expect(said.filter((func) => func === 'authentication.getAuthToken')).toHaveLength(2)
  expect(said).toContain('appInitialization.success')
})

test('what is asked for before the page is there is not asked for again by it, whichever page it is', async ({
  teams,
  page,
  microsoft,
}) => {
  const address = microsoft.business('Contoso Clinic')
  const asked: string[] = []
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname))
  for (const at of [`/b/${address}`, `/b/${address}/requests`, `/b/${address}/new`]) {
    asked.length = 0
    await teams.open('Adele Vance', { at })
    await expect(teams.tab.getByRole('heading', { level: 1 })).toBeVisible()
    expect(asked.filter((path) => path === `/api/businesses/${encodeURIComponent(address)}`)).toHaveLength(1)
  }
})

test('the tab is where storage is as this run promises', STORAGE, async ({ teams, page }, info) => {
  await teams.open('Adele Vance')
  const frame = await teams.frame()
  const kept = await frame.evaluate(() => {
    try {
      localStorage.setItem('seen-in', 'the tab')
      return localStorage.getItem('seen-in')
    } catch (error) {
      return error instanceof Error ? error.name : 'none'
    }
  })
  expect(kept).toBe(info.project.name === 'storage-blocked' ? 'SecurityError' : 'the tab')
  await page.goto(APP_URL)
  expect(await page.evaluate(() => localStorage.getItem('seen-in'))).toBe(null)
})

test(
  'the tab follows Teams’ theme at once, and takes one it does not know for the usual one',
  STORAGE,
  async ({ teams }) => {
    await teams.open('Adele Vance')
    const background = () =>
      teams.tab.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
    const usual = await background()
    await teams.setTheme('dark')
    await expect.poll(background).not.toBe(usual)
    const dark = await background()
    await teams.setTheme('contrast')
    await expect.poll(background).toBe('rgb(0, 0, 0)')
    expect(dark).not.toBe('rgb(0, 0, 0)')
    await teams.setTheme('glass')
    await expect.poll(background).toBe(usual)
  },
)

test('the tab is dark or of high contrast from its first byte where Teams is', async ({ teams, page }) => {
  for (const theme of ['dark', 'contrast']) {
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.url().startsWith(`${APP_URL}/?`)),
      teams.open('Adele Vance', { theme }),
    ])
    expect(await response.text()).toMatch(new RegExp(`<html[^>]* data-look="${theme}"`))
    await expect(teams.tab.locator('html')).toHaveAttribute('data-look', theme)
  }
})

test('the tab speaks Teams’ language, whatever the browser’s is', async ({ teams }) => {
  await teams.open('佐藤 花子', { locale: 'ja-jp' })
  await expect(teams.tab.locator('html')).toHaveAttribute('lang', 'ja')
  await teams.tab.getByRole('link', { name: 'Contoso Clinic' }).click()
  await expect(teams.tab.getByRole('heading', { name: 'SMTP アドレス' })).toBeVisible()
})

test(
  'a flow is turned off from inside Teams, and its address is copied',
  STORAGE,
  async ({ teams, microsoft }) => {
    const business = microsoft.business('Contoso Clinic')
    await teams.open('Adele Vance', { at: `/b/${business}` })
    await teams.tab.getByRole('button', { name: 'Copy address' }).click()
    await expect(teams.tab.locator('[aria-live=polite]').filter({ hasText: 'Copied' })).toHaveCount(1)
    await teams.tab.getByRole('switch', { checked: true }).first().click()
    await expect(teams.tab.getByText('At least 2 of 5 slots are in use')).toBeVisible()
    expect(await microsoft.webhooks(business)).toHaveLength(3)
  },
)

test(
  'the demo shows the tab too: from the emulator’s page, as whoever one chooses to be',
  STORAGE,
  async ({ teams, page, microsoft }) => {
    await page.goto(`${EMULATOR_URL}/emulator?tenant=${microsoft.tenant.id}`)
    await page.getByRole('link', { name: 'See the tab in Teams' }).click()
    const { userPrincipalName } = microsoft.user('山田 太郎')
    await page.getByRole('button', { name: userPrincipalName }).click()
    await expect(teams.tab.getByRole('link', { name: 'Contoso Clinic' })).toBeVisible()
    expect(new URL(page.url()).origin).toBe(EMULATOR_URL)
  },
)

test('the page that plays Teams can be used by everybody, on a phone too', async ({ teams, page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await teams.open('Adele Vance')
  await page.getByText('What Teams does').click()
  for (const theme of ['default', 'dark', 'contrast']) {
    await teams.setTheme(theme)
    expect(await faultsIn(page, 'iframe'), theme).toEqual([])
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('the first screen asks for none of the browser’s formats, and has its dates once it stands', async ({
  teams,
  page,
  microsoft,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = []
    Object.assign(window, { asked })
    const noted = (owner: object, name: string) => {
      const of = Reflect.get(owner, name)
      const note = () => {
        if (!document.querySelector('meter')) asked.push(name)
      }
      const watched: ProxyHandler<() => unknown> = {
        apply: (target, self, args) => {
          note()
          return Reflect.apply(target, self, args)
        },
        construct: (target, args, made) => {
          note()
          return Reflect.construct(target, args, made)
        },
      }
      Reflect.set(owner, name, new Proxy(of, watched))
    }
    for (const name of [
      'Collator',
      'DateTimeFormat',
      'ListFormat',
      'NumberFormat',
      'PluralRules',
      'RelativeTimeFormat',
    ])
      noted(Intl, name)
    for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'])
      noted(Date.prototype, name)
    noted(Number.prototype, 'toLocaleString')
    noted(String.prototype, 'localeCompare')
  })
  const business = microsoft.business('Contoso Clinic')
  await teams.open('Adele Vance', { tab: 'channel', business })
  await expect(teams.tab.getByText(/Changed [A-Z][a-z]+ \d+, \d{4}/).first()).toBeVisible()
  const frame = await teams.frame()
  expect(await frame.evaluate(() => Reflect.get(window, 'asked'))).toEqual([])
})
