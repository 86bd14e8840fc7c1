import { actionName } from '#app/features/flows/picture-steps.tsx'
import type { DryRunText } from '#app/text/dry-run.en.ts'
import { lazyWords, useWords } from '#app/text/text-context.tsx'
import type { DryRunWarning, DryRunWarningCode, DryRunWarningDetails } from '#domain/dry-run/warning.ts'

const dryRunWords = lazyWords<DryRunText>({
  en: () => import('#app/text/dry-run.en.ts').then(({ enDryRun }) => enDryRun),
  ja: () => import('#app/text/dry-run.ja.ts').then(({ jaDryRun }) => jaDryRun),
})

/** The words of the dry run, each language loaded when it is spoken. */
export const useDryRunText = (): DryRunText => useWords(dryRunWords)

type WarningOf<Code extends DryRunWarningCode> = {
  [C in Code]: { readonly code: C } & DryRunWarningDetails[C]
}[Code]

const say = <Code extends DryRunWarningCode>(
  { warnings }: DryRunText,
  warning: WarningOf<Code> & { readonly code: Code },
): string => warnings[warning.code](warning)

/** A warning in words; an action that it names goes by the name that the picture gives it. */
export const warningText = (text: DryRunText, warning: DryRunWarning): string =>
  say(
    text,
    warning.code === 'answer-unknown' ? { ...warning, of: actionName(text.picture, warning.of) } : warning,
  )
