import type { Locator, Page, PlaywrightTestOptions } from '@playwright/test'
import { sound } from './sound.ts'
import { expect } from './test.ts'

interface Look {
  readonly name: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly media?: { readonly colorScheme: 'dark' } | { readonly forcedColors: 'active' }
  /** What the page wears then. */
  readonly worn: 'default' | 'dark' | 'contrast'
}

/** The high contrast of Teams, which no setting of a browser asks for. */
const OF_TEAMS: Look = {
  name: 'the high contrast of Teams, 1280 px at 200 %',
  viewport: { width: 640, height: 400 },
  worn: 'contrast',
}

/** Every theme, language and width there is, though not each with each; in the first look of a language things are done. */
const LOOKS: Readonly<Record<'en-US' | 'ja-JP', readonly [Look, ...Look[]]>> = {
  'en-US': [
    { name: 'light, 1280 px', viewport: { width: 1280, height: 800 }, worn: 'default' },
    {
      name: 'forced colours, 320 px',
      viewport: { width: 320, height: 640 },
      media: { forcedColors: 'active' },
      worn: 'contrast',
    },
  ],
  'ja-JP': [
    { name: 'light, 320 px', viewport: { width: 320, height: 640 }, worn: 'default' },
    {
      name: 'dark, 768 px',
      viewport: { width: 768, height: 1024 },
      media: { colorScheme: 'dark' },
      worn: 'dark',
    },
    OF_TEAMS,
  ],
}

const putOn = (page: Page, worn: Look['worn']) =>
  page.locator('html').evaluate((root, look) => root.setAttribute('data-look', look), worn)

async function wear(page: Page, look: Look): Promise<void> {
  await page.setViewportSize(look.viewport)
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...look.media })
  const wears = (worn: Look['worn']) => expect(page.locator('html')).toHaveAttribute('data-look', worn)
  if (look === OF_TEAMS) {
    // The page has to have followed the browser, or it would do so only after this.
    await wears('default')
    await putOn(page, look.worn)
  }
  await wears(look.worn)
  // One that is broken off, because what it moved is gone, is over too.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
}

/** A screen as people see it who read one language, whatever look they want. */
export interface Reader {
  readonly locale: keyof typeof LOOKS
  /** How the page is opened for them. */
  readonly use: Pick<PlaywrightTestOptions, 'locale' | 'viewport'>
  /** Nothing is wrong with the screen in any look, and in each can be pressed what is pressed next. */
  sees(page: Page, where: string, next?: Locator): Promise<void>
}

const readerOf = (locale: keyof typeof LOOKS): Reader => {
  const [first, ...others] = LOOKS[locale]
  return {
    locale,
    use: { locale, viewport: first.viewport },
    sees: async (page, where, next) => {
      await sound(page, `${where} (${first.name})`)
      for (const look of others) {
        await wear(page, look)
        await sound(page, `${where} (${look.name})`)
        await next?.click({ trial: true })
        if (look === OF_TEAMS) await putOn(page, first.worn)
      }
      await wear(page, first)
    },
  }
}

/** Who reads English, and who reads Japanese. */
export const READERS = [readerOf('en-US'), readerOf('ja-JP')]
