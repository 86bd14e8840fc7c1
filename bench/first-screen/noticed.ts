import type { Frame, Page } from '@playwright/test'

/** What the documents of a visit have noticed; times in ms since the tab's navigation began. */
export interface Noticed {
  readonly fcp: number
  readonly lcp: number
  readonly interactive: number
  /** When the host was told that it is done; null where it never was. */
  readonly success: number | null
  readonly htmlBytes: number
  /** The scripts that were asked for before it was usable. */
  readonly scripts: readonly Script[]
}

export interface Script {
  readonly path: string
  /** As it came over the wire, without headers. */
  readonly bytes: number
}

/** Asks the host and the tab what they noticed. */
export async function noticed(page: Page, tab: Frame): Promise<Noticed> {
  const success = await page.evaluate(() => firstScreen.success)
  const { fcp, lcp, interactive, began, htmlBytes, scripts } = await tab.evaluate(() => {
    const files = performance.getEntries().filter((entry) => entry instanceof PerformanceResourceTiming)
    const scripts = files
      .filter(({ startTime }) => startTime < (firstScreen.usable ?? 0))
      .map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize }))
      .filter(({ path }) => path.endsWith('.js'))
    const htmlBytes = files.find(({ entryType }) => entryType === 'navigation')?.encodedBodySize ?? 0
    return { ...firstScreen, began: performance.timeOrigin, htmlBytes, scripts }
  })
  if (fcp === null || lcp === null || interactive === null) throw new Error(`${tab.url()} was never painted.`)
  return { fcp, lcp, interactive, success: success && success - began, htmlBytes, scripts }
}
