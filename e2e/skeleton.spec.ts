import type { Page } from '@playwright/test'
import { Desk } from './desk.ts'
import { APP_URL } from './places.ts'
import { expect, test } from './test.ts'

const clinic = 'Contoso Clinic'

test.use({ reducedMotion: 'no-preference' })

/** Where each piece of text begins, by its words. */
const placesOf = (page: Page, within: string): Promise<Record<string, string>> =>
  page.locator(within).evaluate((element) => {
    const found: Record<string, string> = {}
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode)
      const { x, y, width, height } = range.getBoundingClientRect()
      const words = texts.currentNode.textContent?.trim()
      if (words && width > 0) found[words] ??= [x, y, width, height].map(Math.round).join(' ')
    }
    return found
  })

/** Keeps the scripts of the page from ever running. */
const withoutScripts = (page: Page) => page.route('**/assets/*.js', (route) => route.abort())

/** Keeps files of the page on their way, until they are released. */
async function hold(page: Page, files: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(files, async (route) => {
    await released
    await route.continue()
  })
  return release
}

const painted = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
    .toBe(1)

/** What stands in the document now has been painted, and what moved by it was told. */
const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

test('the first screen stands before any script has run, with its words where the overview has them', async ({
  page,
  context,
  microsoft,
}) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  const early = await context.newPage()
  await withoutScripts(early)
  await early.goto(page.url())
  await early.evaluate(() => document.fonts.ready)
  const [drawn, shown] = [await placesOf(early, '#skeleton'), await placesOf(page, '#root')]
  for (const words of ['Workflow Desk', 'All booking pages', 'SMTP address', 'Flow slots', 'Your role'])
    expect.soft(drawn[words], words).toBe(shown[words])
})

test('nothing moves while the page takes the place of its skeleton, and nothing larger comes after it', async ({
  page,
  microsoft,
}) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  await page.addInitScript(() => {
    const keep = (name: string, entry: string) => {
      const list: string[] = JSON.parse(sessionStorage.getItem(name) ?? '[]')
      sessionStorage.setItem(name, JSON.stringify([...list, entry]))
    }
    sessionStorage.clear()
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        keep('largest', 'element' in entry && entry.element instanceof Element ? entry.element.className : '')
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) keep('moved', JSON.stringify(entry))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  // A machine that has the page before it paints anything would have no skeleton to replace.
  const release = await hold(page, '**/assets/page-*.js')
  // The header is a file of its own, and may come after all the rest.
  const releaseHeader = await hold(page, '**/assets/header-*.js')
  await page.reload({ waitUntil: 'commit' })
  await painted(page)
  release()
  await expect(page.getByRole('heading', { name: 'Flow slots' })).toBeVisible()
  await twoFrames(page)
  releaseHeader()
  await expect(page.getByRole('banner')).toBeVisible()
  await twoFrames(page)
  const kept = (name: string) => page.evaluate((key) => sessionStorage.getItem(key), name)
  expect(await kept('moved')).toBeNull()
  await expect.poll(() => kept('largest')).toBe('["sk-quiet"]')
})

test('the skeleton is painted while the stylesheets are still on their way', async ({ page }) => {
  const release = await hold(page, '**/assets/*.css')
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.locator('#skeleton').getByText('SMTP address')).toBeVisible()
  await painted(page)
  await expect(page.locator('#root')).toBeEmpty()
  release()
  await expect(page.getByRole('button', { name: 'Sign in with Microsoft' })).toBeVisible()
  await expect(page.locator('#skeleton')).toHaveCount(0)
})

test('the skeleton speaks the language asked for, and says that the page is loading', async ({ page }) => {
  await withoutScripts(page)
  await page.goto('/?locale=ja-jp')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(page.getByRole('status')).toHaveText('読み込み中')
  await expect(page.getByText('フロー枠', { exact: true })).toBeVisible()
  await page.goto('/b/anything@contoso.example/new')
  await expect(page.getByRole('status')).toHaveText('Loading')
  await expect(page.getByText('Flow slots')).toBeHidden()
})

test('the skeleton wears the look of the host, and follows the system where no host names one', async ({
  page,
}) => {
  await withoutScripts(page)
  for (const [look, ground] of [
    ['default', 'rgb(245, 245, 245)'],
    ['dark', 'rgb(31, 31, 31)'],
    ['contrast', 'rgb(0, 0, 0)'],
  ] as const) {
    await page.goto(`/?theme=${look}`)
    await expect(page.locator('body')).toHaveCSS('background-color', ground)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(31, 31, 31)')
})

test('who has turned scripts off is told so in both languages', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(APP_URL)
  // Playwright's own search for text passes over what browsers without scripts show.
  await expect(page.locator('noscript p').first()).toBeVisible()
  await expect(page.locator('noscript p')).toContainText([
    'This page needs JavaScript.',
    'JavaScript が必要です',
  ])
  await expect(page.getByText('SMTP address')).toBeHidden()
  await context.close()
})

test('a page whose script does not come says so, also without motion, and can be loaded again', async ({
  page,
}) => {
  await page.route('**/assets/page-*.js', (route) => route.abort())
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/')
  await expect(page.getByText('This is taking longer than usual.')).toBeVisible()
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.goto('/')
  await expect(page.getByText('This is taking longer than usual.')).toBeVisible()
  await page.unroute('**/assets/page-*.js')
  await page.getByRole('link', { name: 'Load the page again' }).click()
  await expect(page.getByRole('button', { name: /sign in/i })).toBeVisible()
})
