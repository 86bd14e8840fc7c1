import type { Page } from '@playwright/test'
import { EMULATOR_URL } from './places.ts'
import { expect, test } from './teams-host.ts'

/** Does what the policy of every page of ours forbids. */
const breakPolicy = (where: Pick<Page, 'evaluate'>) =>
  where.evaluate(() => {
    const style = document.createElement('style')
    style.textContent = 'body { color: red }'
    document.head.append(style)
  })

const frameAt = (where: Page, url: string) =>
  where.evaluate((src) => {
    const frame = document.createElement('iframe')
    frame.src = src
    document.body.append(frame)
  }, url)

/** Expects that the test would have failed, and forgets it. */
const noticed = (forbidden: string[], what: RegExp) =>
  expect.poll(() => forbidden.splice(0).join('\n')).toMatch(what)

test.describe('what a page’s policy forbids is noticed', () => {
  test('in the window: a style, markup that nobody has checked, and a page framed that may not be', async ({
    page,
    forbidden,
  }) => {
    await page.goto('/')
    await breakPolicy(page)
    await noticed(forbidden, /style-src/)
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>Hello</p>'
      } catch {
        // It is what the policy says.
      }
    })
    await noticed(forbidden, /TrustedHTML/)
    await frameAt(page, `${EMULATOR_URL}/emulator`)
    await noticed(forbidden, /frame-ancestors/)
  })

  test('in a window that another one opened', async ({ page, forbidden }) => {
    await page.goto('/')
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void open('/'))])
    await popup.waitForLoadState()
    await breakPolicy(popup)
    await noticed(forbidden, /style-src/)
  })

  test('in the window of somebody else', async ({ browser, forbidden }) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto('/')
    await breakPolicy(page)
    await noticed(forbidden, /style-src/)
    await context.close()
  })

  test('in a tab of Teams', async ({ teams, forbidden }) => {
    await teams.open('Adele Vance')
    await breakPolicy(await teams.frame())
    await noticed(forbidden, /style-src/)
  })
})
