import { lazyWords } from './text-context.tsx'

/** The words for whoever is not in yet; who comes in without a word never loads them. */
export const arrivalWords = lazyWords({
  en: () => import('./arrival.en.ts').then(({ enArrival }) => enArrival),
  ja: () => import('./arrival.ja.ts').then(({ jaArrival }) => jaArrival),
})
