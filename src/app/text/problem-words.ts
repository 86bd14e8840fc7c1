import { lazyWords } from './text-context.tsx'

/** The words for everything that can fail, loaded with the message that speaks them. */
export const problemWords = lazyWords({
  en: () => import('./problems.en.ts').then(({ enProblems }) => enProblems),
  ja: () => import('./problems.ja.ts').then(({ jaProblems }) => jaProblems),
})
