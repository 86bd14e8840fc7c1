import type { Language } from '#domain/language.ts'
import type { FlowContent } from '#domain/request/content.ts'
import { templateById } from '#domain/templates/catalogue.ts'
import { type Asking, typedOf } from './said-so-far.ts'
import { keptOf } from './tried.ts'
import { newWizard, type WizardState } from './wizard-state.ts'

/** What was said in the wizard as a request keeps it, right or wrong. */
export function contentOf(state: WizardState, { reason }: Asking, language: Language): FlowContent {
  const { template, name, tried } = state
  return {
    kind: 'flow',
    template,
    answers: { ...typedOf(state) },
    name,
    dryRun: template !== null && tried ? keptOf(tried, template) : null,
    reason,
    language,
  }
}

/** The wizard of somebody who goes on with a draft; a template that there is none of any more is chosen anew. */
export function wizardOf(id: string, { template, answers, name, dryRun, reason }: FlowContent): WizardState {
  const asking = newWizard({ kind: 'request', id, reason })
  if (template === null || !templateById(template)) return asking
  return { ...asking, template, typed: { [template]: answers }, name, tried: dryRun }
}
