import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './test.ts'

/** Nothing that axe finds fault with, in the page or in one frame of it, and nothing that scrolls sideways. */
export async function sound(page: Page, where: string, frame?: string): Promise<void> {
  const shown = frame === undefined ? page : await (await page.waitForSelector(frame)).contentFrame()
  if (!shown) throw new Error(`There is no frame at ${frame}.`)
  // Under forced colours the person's own colours are shown, which axe does not see.
  const forced = await shown.evaluate(() => matchMedia('(forced-colors: active)').matches)
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .disableRules(forced ? 'color-contrast' : [])
  // Only the whole of a page that has frames takes a second page to put the results together.
  const { violations } = await (frame === undefined
    ? axe.setLegacyMode()
    : axe.include([frame, 'body'])
  ).analyze()
  const told = violations.map(
    ({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`,
  )
  expect(told).toEqual([])
  const [needed = 0, there = 0] = await shown.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ])
  expect(needed, `${where} scrolls sideways`).toBeLessThanOrEqual(there)
}
