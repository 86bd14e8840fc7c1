import type { Page } from '@playwright/test'
import { Desk } from './desk.ts'
import type { Microsoft } from './microsoft.ts'
import { expect, test } from './test.ts'

const clinic = 'Contoso Clinic'

/** Lets files of the page not come; gives the way to let them come again. */
async function lose(page: Page, files: string): Promise<() => Promise<void>> {
  await page.route(files, (route) => route.abort())
  return () => page.unroute(files)
}

/** Presses what leads to the wizard, which does not come; gives the way to let it come, and what was pressed. */
async function missWizard(page: Page, microsoft: Microsoft) {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  const find = await lose(page, '**/assets/builder-page-*.js')
  await page.reload()
  const build = page.getByRole('link', { name: 'Build a flow' })
  await build.click()
  await expect(page.getByRole('heading', { name: 'This page couldn’t be shown' })).toBeVisible()
  return { find, build }
}

test('a language that does not come leaves the page as it is and says so, and is there at the next press', async ({
  page,
  microsoft,
}) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  const find = await lose(page, '**/assets/ja-*.js')
  await page.getByRole('button', { name: '日本語' }).click()
  await expect(page.getByRole('alert')).toHaveText(/Check your connection/)
  await expect(page.getByRole('heading', { name: 'Flow slots' })).toBeVisible()
  await find()
  await expect(async () => {
    await page.getByRole('button', { name: '日本語' }).click()
    await expect(page.getByRole('heading', { name: 'フロー枠' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a page in a language that does not come says that it does not, at once', async ({ page }) => {
  await lose(page, '**/assets/ja-*.js')
  await page.goto('/?locale=ja-jp')
  await expect(page.getByRole('link', { name: 'ページを再読み込み' })).toBeVisible()
})

test('a header that does not come takes nothing else with it', async ({ page, microsoft }) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  await lose(page, '**/assets/header-*.js')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Flow slots' })).toBeVisible()
  await expect(page.getByRole('meter')).toBeVisible()
})

test('trying again without a network keeps the page, and with one brings what was missing', async ({
  page,
  context,
  microsoft,
}) => {
  const { find } = await missWizard(page, microsoft)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Check your connection').last()).toBeAttached()
  await expect(page.getByRole('heading', { name: 'This page couldn’t be shown' })).toBeVisible()
  await find()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'What should happen?' })).toBeVisible()
})

test('a page whose part did not come is there as soon as the part is, without loading everything anew', async ({
  page,
  microsoft,
}) => {
  const { find, build } = await missWizard(page, microsoft)
  await find()
  await page.evaluate(() => Object.assign(window, { isSame: true }))
  await expect(async () => {
    await page.goBack()
    await build.click()
    await expect(page.getByRole('heading', { name: 'What should happen?' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
})

test('a browser whose storage is full lets people sign in all the same', async ({ page, microsoft }) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype
    Storage.prototype.setItem = function (key, value) {
      if (this === localStorage) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      setItem.call(this, key, value)
    }
  })
  await page.goto('/')
  const begin = page.getByRole('button', { name: 'Sign in with Microsoft' })
  await expect(begin).toBeVisible()
  const [closed] = await Promise.all([page.waitForEvent('popup'), begin.click()])
  await closed.close()
  const [popup] = await Promise.all([page.waitForEvent('popup'), begin.click()])
  await popup.getByText(microsoft.user('Adele Vance').userPrincipalName).click()
  await expect(page.getByRole('button', { name: 'Account: Adele Vance' })).toBeVisible()
})

test('an address is asked for as it is meant, whatever characters it has and however a link writes them', async ({
  page,
  microsoft,
}) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  for (const written of ['first+last&co@contoso.example', 'first%2Blast%26co%40contoso.example']) {
    asked.length = 0
    await page.goto(`/b/${written}`)
    await expect(page.getByRole('heading', { level: 1, name: 'first+last&co@contoso.example' })).toBeVisible()
    await expect(page.getByText('There’s no booking page with this address.')).toBeVisible()
    expect(asked).toContain('/api/businesses/first%2Blast%26co%40contoso.example')
  }
})

test('who follows a link to a page that is no more opens their own the next time', async ({
  page,
  microsoft,
}) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  await page.goto('/b/gone@contoso.example')
  await expect(page.getByText('There’s no booking page with this address.')).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: clinic })).toBeVisible()
})

test('a name of one long word makes no page wider than a phone', async ({ page, microsoft }) => {
  await new Desk(page, microsoft).open('Adele Vance', clinic)
  await page.setViewportSize({ width: 320, height: 640 })
  const long = 'departmentofcardiologyandrelateddiseases@healthservices.contoso.example'
  for (const place of ['new', 'requests', 'ask-role']) {
    await page.goto(`/b/${long}/${place}`)
    await expect(page.getByRole('link', { name: long })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  }
})
