import { test as base, expect, type Page } from '@playwright/test'
import { Microsoft } from './microsoft.ts'
import { PORT } from './places.ts'

export { expect }

let opened = 0

/** A test with a tenant of its own, in which no request may leave this machine. */
export const test = base.extend<{ microsoft: Microsoft; alone: undefined }>({
  microsoft: async ({ browserName }, use, info) => {
    const microsoft = await Microsoft.open(`${browserName} ${info.workerIndex}-${++opened}`)
    await use(microsoft)
    await microsoft.close()
  },
  alone: [
    async ({ context }, use) => {
      const strangers: string[] = []
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url())
        if (protocol.startsWith('http') && hostname !== 'localhost') strangers.push(request.url())
      })
      await use(undefined)
      expect(strangers, 'requests that left this machine').toEqual([])
    },
    { auto: true },
  ],
})

/** Signs in at the page by choosing a persona at (emulated) Entra. */
export async function signIn(page: Page, microsoft: Microsoft, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: /sign in|サインイン/i }).click()
  const { userPrincipalName } = microsoft.user(name)
  await page
    .getByRole('region', { name: microsoft.tenant.name })
    .getByRole('button', { name: userPrincipalName })
    .click()
  await page.waitForURL((url) => url.port === String(PORT))
}
