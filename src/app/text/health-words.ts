import type { HealthText } from './health.en.ts'
import { lazyWords, useWords } from './text-context.tsx'

const healthWords = lazyWords<HealthText>({
  en: () => import('./health.en.ts').then(({ enHealth }) => enHealth),
  ja: () => import('./health.ja.ts').then(({ jaHealth }) => jaHealth),
})

/** The words of flow health, each language loaded when it is spoken. */
export const useHealthText = (): HealthText => useWords(healthWords)
