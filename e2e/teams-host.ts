import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test'
import type { Microsoft } from './microsoft.ts'
import { APP_URL, EMULATOR_URL } from './places.ts'
import { test as base } from './test.ts'

export { expect }

const TEAMS = 'https://teams.microsoft.com'
const MICROSOFT_CDN = 'https://res.cdn.office.net'

interface Settings {
  readonly entityId: string
  readonly contentUrl: string
  readonly websiteUrl?: string
  readonly suggestedDisplayName?: string
}

declare global {
  interface Window {
    /** What the page that plays Teams offers to scripts. */
    readonly teams: {
      readonly log: readonly { func: string; args: readonly unknown[] }[]
      readonly shared: readonly { subPageId: string; label: string; webUrl: string; link: string }[]
      setTheme(theme: string): void
      suspend(): Promise<void>
      resume(contentUrl?: string): Promise<void>
      save(): Promise<Settings>
      remove(): Promise<void>
    }
  }
}

/** How Teams is to open the tab. */
export type Opening = Readonly<
  Partial<Record<'theme' | 'locale' | 'tab' | 'at' | 'naa' | 'auth' | 'business', string>>
>

const OUTCOME = /^appInitialization\.(?:success|failure|expectedFailure)$/

/** Teams as it shows the tab of the desk to one person. */
export class Teams {
  readonly tab: FrameLocator

  constructor(
    readonly page: Page,
    readonly microsoft: Microsoft,
  ) {
    this.tab = page.frameLocator('#stage iframe')
  }

  /** Opens the tab, and waits until it has told Teams how it came out. */
  async open(user: string, opening: Opening = {}): Promise<void> {
    const { tenant } = this.microsoft
    const person = { tenant: tenant.id, user: this.microsoft.user(user).userPrincipalName }
    await this.page.goto(`${TEAMS}/teams?${new URLSearchParams({ app: APP_URL, ...person, ...opening })}`)
    await this.settled()
  }

  async settled(): Promise<void> {
    await expect.poll(async () => (await this.said()).some((func) => OUTCOME.test(func))).toBe(true)
  }

  /** What the tab has said to Teams so far, in order. */
  said = (): Promise<string[]> => this.page.evaluate(() => window.teams.log.map(({ func }) => func))

  saidWith = (func: string): Promise<(readonly unknown[])[]> =>
    this.page.evaluate(
      (name) => window.teams.log.filter((said) => said.func === name).map(({ args }) => args),
      func,
    )

  setTheme = (theme: string): Promise<void> =>
    this.page.evaluate((name) => window.teams.setTheme(name), theme)

  suspend = (): Promise<void> => this.page.evaluate(() => window.teams.suspend())

  resume = (contentUrl?: string): Promise<void> =>
    this.page.evaluate((url) => window.teams.resume(url), contentUrl)

  shared = () => this.page.evaluate(() => window.teams.shared)

  /** The tab's own document, for what only a script in it can tell. */
  async frame(): Promise<Frame> {
    const handle = await this.page.waitForSelector('#stage iframe')
    const frame = await handle.contentFrame()
    if (!frame) throw new Error('Teams shows no tab.')
    return frame
  }

  /** Where the tab is by now. */
  place = async (): Promise<string> => decodeURIComponent(new URL((await this.frame()).url()).pathname)

  /** Scripts of the product's that the tab has loaded, by name. */
  scripts = async (): Promise<string[]> =>
    (await this.frame()).evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    )
}

/** Marks a test that has to pass where the tab may store nothing, too. */
export const STORAGE = { tag: '@storage' }

/** A test in which the emulator stands where Teams does, at Microsoft's own origin. */
export const test = base.extend<{ teams: Teams }>({
  played: new Set([TEAMS, MICROSOFT_CDN]),
  teams: async ({ context, page, microsoft }, use) => {
    await context.grantPermissions(['local-network-access', 'clipboard-read', 'clipboard-write'], {
      origin: TEAMS,
    })
    await context.route(`${TEAMS}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url())
      await route.fulfill({ response: await route.fetch({ url: `${EMULATOR_URL}${pathname}${search}` }) })
    })
    await context.route(`${MICROSOFT_CDN}/**`, (route) => route.fulfill({ json: { validOrigins: [] } }))
    await use(new Teams(page, microsoft))
  },
})
