import { createContext, type Dispatch, type RefObject, useContext } from 'react'
import { lazyWords } from '#app/text/text-context.tsx'
import type { WizardText } from '#app/text/wizard.en.ts'
import type { BusinessOverview } from '#contract/business.ts'
import type { WizardAction, WizardState } from './wizard-state.ts'

/** What every step of the wizard works with. */
export interface WizardTools {
  readonly overview: BusinessOverview
  readonly text: WizardText
  readonly state: WizardState
  readonly dispatch: Dispatch<WizardAction>
  /** Whether a link has led to a template that there is none of. */
  readonly strayed: boolean
  /** Whether the page itself has just been opened; then its title has the focus. */
  readonly arrival: RefObject<boolean>
}

export const WizardContext = createContext<WizardTools | null>(null)

/** The booking page, the words and what was said so far. */
export function useWizard(): WizardTools {
  const tools = useContext(WizardContext)
  if (!tools) throw new Error('useWizard stands outside the wizard')
  return tools
}

/** The words of the wizard, each language loaded when it is spoken. */
export const wizardWords = lazyWords<WizardText>({
  en: () => import('#app/text/wizard.en.ts').then(({ enWizard }) => enWizard),
  ja: () => import('#app/text/wizard.ja.ts').then(({ jaWizard }) => jaWizard),
})
