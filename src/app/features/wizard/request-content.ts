import type { Language } from '#domain/language.ts'
import { type FlowContent, LONGEST_FLOW_NAME } from '#domain/request/content.ts'
import { templateById } from '#domain/templates/catalogue.ts'
import { typedOf } from './said-so-far.ts'
import { keptOf } from './tried.ts'
import { newWizard, type WizardState } from './wizard-state.ts'

/** A draft of a request, under the id it has. */
export interface FlowDraft {
  readonly id: string
  readonly content: FlowContent
}

/** A text that was cut, without the half of a character at its end. */
const withoutHalf = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '')

/** What whoever asks has said, as a request keeps it, right or wrong; nothing before a template is chosen. */
export function draftOf(state: WizardState, language: Language): FlowDraft | null {
  const { target, template, name, tried } = state
  if (target.kind !== 'request' || template === null) return null
  const { id, reason } = target
  const dryRun = tried && keptOf(tried, template)
  return {
    id,
    content: {
      kind: 'flow',
      template,
      answers: { ...typedOf(state) },
      // What is too long is put right before it is sent.
      name: name === null ? null : withoutHalf(name.slice(0, LONGEST_FLOW_NAME)),
      dryRun,
      reason,
      language,
    },
  }
}

const inOrder = (answers: FlowContent['answers']): string =>
  JSON.stringify(Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1)))

/** Whether two requests say the same in the words of whoever asks; a database keeps answers in an order of its own. */
export const saysTheSame = (one: FlowContent, other: FlowContent): boolean =>
  one.template === other.template &&
  one.name === other.name &&
  one.reason === other.reason &&
  inOrder(one.answers) === inOrder(other.answers)

/** The wizard of somebody who goes on with a draft; a template that there is none of any more is chosen anew. */
export function wizardOf({ id, content }: FlowDraft): WizardState {
  const { template, answers, name, dryRun, reason } = content
  const asking = newWizard({ kind: 'request', id, reason })
  if (template === null || !templateById(template)) return asking
  return { ...asking, template, typed: { [template]: answers }, name, tried: dryRun }
}
