import { lazyWords } from './text-context.tsx'

/** The words of a channel tab's set-up, loaded with it. */
export const tabWords = lazyWords({
  en: () => import('./tabs.en.ts').then(({ enTabs }) => enTabs),
  ja: () => import('./tabs.ja.ts').then(({ jaTabs }) => jaTabs),
})
