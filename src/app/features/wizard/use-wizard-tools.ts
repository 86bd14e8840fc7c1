import { useEffect, useMemo, useReducer, useRef } from 'react'
import { useLanguage, useWords } from '#app/text/text-context.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import { templateById } from '#domain/templates/catalogue.ts'
import { choiceOf, type TemplateChoice } from './answers.ts'
import { stepLeft } from './step-history.ts'
import { type WizardTools, wizardWords } from './wizard-context.ts'
import { resumed, type WizardState, wizardReducer } from './wizard-state.ts'

/** What a wizard is opened with. */
export interface WizardOpening {
  readonly overview: BusinessOverview
  /** The template that a link has chosen; null begins with the gallery. */
  readonly template: string | null
}

/** The choice that a link has made, unless it leads to a template that there is none of. */
function useLinked({ overview, template }: WizardOpening): TemplateChoice | null {
  const { language } = useLanguage()
  const linked = template === null ? undefined : templateById(template)
  return linked ? choiceOf(linked, language, overview.business.timeZone) : null
}

/** The wizard as it stands at first: what is known of it, the template of the link, and the step that it was left at. */
function begun(first: WizardState, choice: TemplateChoice | null, strayed: boolean): WizardState {
  const said = choice && choice.template !== first.template ? wizardReducer(first, choice) : first
  if (strayed) return said
  return resumed(said, stepLeft() ?? (said.template === null ? 'template' : 'answers'))
}

/** Opens a wizard; `first` is what has been said in it already. */
export function useWizardTools(opening: WizardOpening, first: WizardState): WizardTools {
  const text = useWords(wizardWords)
  const { overview } = opening
  const choice = useLinked(opening)
  const strayed = opening.template !== null && !choice
  const [state, dispatch] = useReducer(wizardReducer, null, () => begun(first, choice, strayed))
  const arrival = useRef(true)
  return useMemo(
    () => ({ overview, text, state, dispatch, strayed, arrival }),
    [overview, text, state, strayed],
  )
}

/** Follows a link to another template that arrives while the wizard is open, unless nothing may change just now. */
export function useLinkFollowed(opening: WizardOpening, tools: WizardTools, held: boolean): void {
  const choice = useLinked(opening)
  const { state, dispatch } = tools
  const linked = choice?.template ?? null
  const followed = useRef(linked)
  useEffect(() => {
    if (linked === followed.current) return
    followed.current = linked
    if (choice && linked !== state.template && !held) dispatch(choice)
  })
}
