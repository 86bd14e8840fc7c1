import { APP_URL } from './places.ts'
import { expect, test } from './test.ts'

const MICROSOFT_CDN = 'https://res.cdn.office.net'

test.use({
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  played: new Set([MICROSOFT_CDN]),
})

declare global {
  interface Window {
    said: string[]
    nativeInterface: { framelessPostMessage(message: string): void }
    onNativeMessage(event: { data: object }): void
    tokenOfTeams(): Promise<string>
  }
}

/** Teams on a phone: a bare window, in which an object of the app's takes the place of a frame's parent. */
function playTeams({ theme, tid, user }: { theme: string; tid: string; user: { id: string; name: string } }) {
  const runtime = {
    apiVersion: 4,
    supports: { app: { lifecycle: {}, notifySuccessResponse: {} }, pages: { config: {} } },
  }
  const context = {
    theme,
    locale: 'ja-jp',
    entityId: 'home',
    frameContext: 'content',
    hostName: 'Teams',
    hostClientType: 'android',
    userObjectId: user.id,
    userPrincipalName: user.name,
    loginHint: user.name,
    tid,
  }
  const answers: Record<string, () => unknown[] | Promise<unknown[]>> = {
    initialize: () => ['content', 'android', '2.0.4', JSON.stringify(runtime)],
    getContext: () => [context],
    'appInitialization.success': () => [undefined],
    'authentication.getAuthToken': async () => [true, await window.tokenOfTeams()],
  }
  window.said = []
  window.nativeInterface = {
    framelessPostMessage: async (message) => {
      const { id, uuidAsString, func } = JSON.parse(message)
      window.said.push(func)
      const args = await answers[func]?.()
      if (args) window.onNativeMessage({ data: { id, uuidAsString, args } })
    },
  }
}

test('the desk is at home in the bare window of Teams on a phone', async ({ page, microsoft }) => {
  const { id, userPrincipalName } = microsoft.user('佐藤 花子')
  await page.route(`${MICROSOFT_CDN}/**`, (route) => route.fulfill({ json: { validOrigins: [] } }))
  await page.exposeFunction('tokenOfTeams', () => microsoft.token('佐藤 花子'))
  const user = { id, name: userPrincipalName }
  await page.addInitScript(playTeams, { theme: 'dark', tid: microsoft.tenant.id, user })
  await page.goto(`${APP_URL}/?theme=dark&locale=ja-jp&at=`)
  await page.getByRole('link', { name: 'Contoso Clinic' }).click()
  await expect(page.getByRole('heading', { name: 'SMTP アドレス' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-look', 'dark')
  expect(await page.evaluate(() => window.said)).toEqual(
    expect.arrayContaining(['initialize', 'appInitialization.appLoaded', 'appInitialization.success']),
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
