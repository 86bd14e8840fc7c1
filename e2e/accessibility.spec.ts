import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { Desk } from './desk.ts'
import { expect, test } from './test.ts'

async function sound(page: Page, where: string): Promise<void> {
  // Under forced colours the person's own colours are shown, which axe does not see.
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches)
  const { violations } = await new AxeBuilder({ page }).disableRules(forced ? 'color-contrast' : []).analyze()
  const told = violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`,
  )
  expect(told).toEqual([])
  const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(width[0], `${where} scrolls sideways`).toBeLessThanOrEqual(width[1] ?? 0)
}

for (const [look, options] of Object.entries({
  'light, 1280 px': { viewport: { width: 1280, height: 800 } },
  'dark, 360 px': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  'contrast, 320 px': { viewport: { width: 320, height: 640 }, forcedColors: 'active' },
} as const))
  test.describe(look, () => {
    test.use(options)
    test('every screen from sign-in to the live flow can be used by everybody', async ({
      page,
      microsoft,
    }) => {
      await page.goto('/')
      await expect(page.getByRole('button', { name: /sign in/i })).toBeVisible()
      await sound(page, 'signed out')
      const desk = new Desk(page, microsoft)
      await desk.open('佐藤 花子', 'Contoso Clinic')
      await sound(page, 'booking page')
      await page.getByRole('link', { name: 'Build a flow' }).click()
      await expect(page.getByRole('heading', { name: 'What should happen?' })).toBeVisible()
      await sound(page, 'templates')
      await page.getByRole('button', { name: 'Use this template: Zoom meeting' }).click()
      await expect(page.getByRole('heading', { name: 'What should it say and do?' })).toBeVisible()
      await sound(page, 'answers')
      await page.getByRole('button', { name: 'Next' }).click()
      await expect(page.getByText('Connected', { exact: true }).first()).toBeVisible()
      await sound(page, 'connections')
      await page.getByRole('button', { name: 'Next' }).click()
      await expect(page.getByRole('heading', { name: 'Check before it goes live' })).toBeVisible()
      await sound(page, 'review')
      await page.getByRole('button', { name: 'Create flow' }).click()
      await expect(page.getByRole('heading', { name: 'Your flow is on' })).toBeVisible()
      await sound(page, 'done')
    })
  })

test('a flow can be built with the keyboard alone', async ({ page, microsoft }) => {
  await new Desk(page, microsoft).open('佐藤 花子', 'Contoso Academy')
  const press = async (role: 'link' | 'button', name: string) => {
    const target = page.getByRole(role, { name })
    await expect(target).toBeVisible()
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await press('link', 'Build a flow')
  await press('button', 'Use this template: Stripe customer')
  await press('button', 'Next')
  await expect(page.getByText('Connected', { exact: true }).first()).toBeVisible()
  await press('button', 'Next')
  await press('button', 'Create flow')
  await expect(page.getByRole('heading', { name: 'Your flow is on' })).toBeVisible()
})
