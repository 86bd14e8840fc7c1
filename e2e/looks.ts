/** Every theme, language and width there is, though not each with each. */
export const looks = {
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
    query: '?theme=contrast',
  },
  'forced colours, English, 320 px': {
    locale: 'en-US',
    viewport: { width: 320, height: 640 },
    forcedColors: 'active',
  },
} as const
