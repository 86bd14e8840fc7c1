import type { PlaywrightTestOptions } from '@playwright/test'

interface Look extends Pick<PlaywrightTestOptions, 'locale' | 'viewport'> {
  readonly colorScheme?: 'dark'
  readonly forcedColors?: 'active'
  /** Asked for by the page's address, as Teams does. */
  readonly theme?: 'contrast'
}

/** Every theme, language and width there is, though not each with each. */
export const looks: Readonly<Record<string, Look>> = {
  'light, English, 1280 px': { locale: 'en-US', viewport: { width: 1280, height: 800 } },
  'light, Japanese, 320 px': { locale: 'ja-JP', viewport: { width: 320, height: 640 } },
  'dark, Japanese, 768 px': {
    locale: 'ja-JP',
    viewport: { width: 768, height: 1024 },
    colorScheme: 'dark',
  },
  'the high contrast of Teams, Japanese, 1280 px at 200 %': {
    locale: 'ja-JP',
    viewport: { width: 640, height: 400 },
    theme: 'contrast',
  },
  'forced colours, English, 320 px': {
    locale: 'en-US',
    viewport: { width: 320, height: 640 },
    forcedColors: 'active',
  },
}
