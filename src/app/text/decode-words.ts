import { lazyWords } from './text-context.tsx'

/** The words of the page that explains errors and links of others. */
export const decodeWords = lazyWords({
  en: () => import('./decode.en.ts').then(({ enDecode }) => enDecode),
  ja: () => import('./decode.ja.ts').then(({ jaDecode }) => jaDecode),
})
