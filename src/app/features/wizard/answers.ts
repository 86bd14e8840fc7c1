import * as v from 'valibot'
import { Language } from '#domain/language.ts'
import { defaultsOf } from '#domain/templates/catalogue.ts'
import type { Template } from '#domain/templates/template.ts'
import { questionsOf } from './questions.ts'
import type { TypedAnswers } from './said-so-far.ts'
import type { WizardAction } from './wizard-state.ts'

/** The choice of a template among what can be said in the wizard. */
export type TemplateChoice = Extract<WizardAction, { readonly type: 'template-chosen' }>

/** What a form starts from: the template's words in the reader's language, and the time zone of the booking page. */
export function firstAnswers(template: Template, language: Language, timeZone: string | null): TypedAnswers {
  const suggested = defaultsOf(template, language)
  const zones = questionsOf(template).filter(
    ({ control, options }) => control === 'time-zone' && timeZone !== null && options.includes(timeZone),
  )
  return { ...suggested, ...Object.fromEntries(zones.map(({ key }) => [key, timeZone])) }
}

/** The choice of a template, as the wizard takes it. */
export const choiceOf = (
  template: Template,
  language: Language,
  timeZone: string | null,
): TemplateChoice => ({
  type: 'template-chosen',
  template: template.id,
  defaults: firstAnswers(template, language, timeZone),
})

/** The answers after one changed; a new language brings its own words wherever nobody has written others. */
export function withAnswer(
  template: Template,
  typed: TypedAnswers,
  key: string,
  value: unknown,
): TypedAnswers {
  const changed = { ...typed, [key]: value }
  if (key !== 'language') return changed
  const [was, is] = [v.safeParse(Language, typed[key]), v.safeParse(Language, value)]
  if (!was.success || !is.success) return changed
  const [old, suggested] = [defaultsOf(template, was.output), defaultsOf(template, is.output)]
  const texts = questionsOf(template).filter(
    (question) => question.fields.length > 0 && typed[question.key] === old[question.key],
  )
  return { ...changed, ...Object.fromEntries(texts.map((text) => [text.key, suggested[text.key]])) }
}

/** What is wrong with an answer. */
export type AnswerIssue =
  | { readonly kind: 'missing' | 'tooLongFilled' | 'unsuitable' }
  | { readonly kind: 'tooLong'; readonly longest: number }

function issueOf({ type, requirement }: v.BaseIssue<unknown>): AnswerIssue {
  if (type === 'min_length') return { kind: 'missing' }
  if (type === 'max_length' && typeof requirement === 'number')
    return { kind: 'tooLong', longest: requirement }
  if (type === 'check') return { kind: 'tooLongFilled' }
  return { kind: 'unsuitable' }
}

/** What is wrong with the answers, by question and in the order of the form; the first thing counts. */
export function issuesOf(template: Template, typed: TypedAnswers): ReadonlyMap<string, AnswerIssue> {
  const read = v.safeParse(template.answers, typed)
  const found = new Map<string, AnswerIssue>()
  for (const issue of read.issues ?? []) {
    const key = v.getDotPath(issue)
    if (key !== null && !found.has(key)) found.set(key, issueOf(issue))
  }
  return found
}
