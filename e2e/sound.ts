import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from '@playwright/test'
import type axe from 'axe-core'
import { expect } from './test.ts'

/** Without the comments that each document would have to be sent, and to read past. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds fault with in a document, but for a part of it. Axe stays there, for most of its work is to arrive. */
export async function faultsIn(shown: Page | Frame, but?: string): Promise<string[]> {
  if (!(await shown.evaluate(() => 'axe' in window))) await shown.evaluate(AXE)
  return shown.evaluate(async (exclude) => {
    const { violations } = await window.axe.run(exclude === undefined ? document : { exclude: [exclude] }, {
      resultTypes: ['violations'],
      // What is framed is looked into by itself, where a test wants that.
      iframes: false,
      // No rule that runs reads style sheets, and to fetch them all again is dear.
      preload: { assets: ['media'] },
      // Under forced colours the person's own colours are shown, which axe does not see.
      rules: { 'color-contrast': { enabled: !matchMedia('(forced-colors: active)').matches } },
    })
    return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(', ')}`)
  }, but)
}

/** Nothing that axe finds fault with, in the page or in one frame of it, and nothing that scrolls sideways. */
export async function sound(page: Page, where: string, frame?: string): Promise<void> {
  const shown = frame === undefined ? page : await (await page.waitForSelector(frame)).contentFrame()
  if (!shown) throw new Error(`There is no frame at ${frame}.`)
  expect(await faultsIn(shown), where).toEqual([])
  const [needed = 0, there = 0] = await shown.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ])
  expect(needed, `${where} scrolls sideways`).toBeLessThanOrEqual(there)
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
