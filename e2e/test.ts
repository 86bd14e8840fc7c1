import {
  type Browser,
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
  type Request,
} from '@playwright/test'
import { Microsoft } from './microsoft.ts'
import { EMULATOR_PORT } from './places.ts'

export { expect }

let opened = 0

interface Surroundings {
  microsoft: Microsoft
  /** Origins of others that the test plays itself, so that nothing leaves the machine. */
  played: ReadonlySet<string>
  alone: undefined
  /** What the policies of pages have forbidden so far; at the end of a test that must be nothing. */
  forbidden: string[]
}

/** What Chromium writes when a policy of a page has kept something from happening. */
const FORBIDDEN = /Content[- ]Security[- ]Policy|Trusted(?:HTML|Script|ScriptURL)/i

/** A test with a tenant of its own, in which no request may leave this machine and no page may break its policy. */
export const test = base.extend<Surroundings>({
  played: [new Set(), { option: true }],
  microsoft: async ({ browserName }, use, info) => {
    const microsoft = await Microsoft.open(`${browserName} ${info.workerIndex}-${++opened}`)
    await use(microsoft)
    await microsoft.close()
  },
  alone: [
    async ({ browser, played }, use) => {
      const strangers: string[] = []
      const hear = (request: Request) => {
        const { protocol, hostname, origin } = new URL(request.url())
        if (protocol.startsWith('http') && hostname !== 'localhost' && !played.has(origin))
          strangers.push(request.url())
      }
      const leave = watchContexts(browser, (context) => context.on('request', hear))
      await use(undefined)
      leave()
      expect(strangers, 'requests that left this machine').toEqual([])
    },
    { auto: true },
  ],
  forbidden: [
    async ({ browser }, use) => {
      const forbidden: string[] = []
      const hear = (message: ConsoleMessage) => {
        // What stands behind the path may be long, and secret.
        const [place] = message.location().url.split(/[?#]/)
        if (FORBIDDEN.test(message.text())) forbidden.push(`${place}: ${message.text()}`)
      }
      const leave = watchContexts(browser, (context) => context.on('console', hear))
      await use(forbidden)
      leave()
      expect(forbidden, 'what the policies of pages forbade').toEqual([])
    },
    { auto: true },
  ],
})

/** Watches every context that a test uses, its own ones as well. */
function watchContexts(browser: Browser, watch: (context: BrowserContext) => void): () => void {
  browser.contexts().forEach(watch)
  browser.on('context', watch)
  return () => browser.off('context', watch)
}

/** Signs in at a place of the page, and comes back there. */
export async function signIn(page: Page, microsoft: Microsoft, name: string, place = '/'): Promise<void> {
  await page.goto(place)
  await choose(page, microsoft, name)
}

/** The button that leads to Microsoft's page for signing in. */
export const signInButton = (page: Page): Locator => page.getByRole('button', { name: /sign in|サインイン/i })

/** Goes from the page to (emulated) Entra, chooses a persona there, and comes back. */
export async function choose(page: Page, microsoft: Microsoft, name: string): Promise<void> {
  await signInButton(page).click()
  const { userPrincipalName } = microsoft.user(name)
  await page
    .getByRole('region', { name: microsoft.tenant.name })
    .getByRole('button', { name: userPrincipalName })
    .click()
  await page.waitForURL((url) => url.port !== String(EMULATOR_PORT))
}
