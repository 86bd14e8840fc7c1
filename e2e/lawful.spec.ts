import type { Page } from '@playwright/test'
import { EMULATOR_URL } from './places.ts'
import { test } from './test.ts'

/** Does what the policy of every page of ours forbids. */
const breakPolicy = (where: Pick<Page, 'evaluate'>) =>
  where.evaluate(() => {
    const script = document.createElement('script')
    script.src = 'data:text/javascript,1'
    document.body.append(script)
    return new Promise((refused) => script.addEventListener('error', refused))
  })

test.describe('a page that breaks its policy fails the test', () => {
  test.fail()

  test('in the window', async ({ page }) => {
    await page.goto('/')
    await breakPolicy(page)
  })

  test('in a window that another one opened', async ({ page }) => {
    await page.goto('/')
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void open('/'))])
    await popup.waitForLoadState()
    await breakPolicy(popup)
  })

  test('in a window of another person’s', async ({ browser }) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto('/')
    await breakPolicy(page)
    await context.close()
  })

  test('in a frame', async ({ page }) => {
    await page.goto(`${EMULATOR_URL}/teams?user=adele.vance@contoso.example`)
    const frame = await (await page.waitForSelector('#stage iframe')).contentFrame()
    if (frame) await breakPolicy(frame)
  })

  test('by being framed where it must not be', async ({ page }) => {
    await page.goto(`${EMULATOR_URL}/teams?app=${EMULATOR_URL}&user=adele.vance@contoso.example`)
    await page.waitForSelector('#stage iframe')
    await page.waitForLoadState('networkidle')
  })
})
