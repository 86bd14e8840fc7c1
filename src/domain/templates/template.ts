import * as v from 'valibot'
import type { ConnectorName } from '../connectors/connector.ts'
import type { Appointment } from '../flow/appointment.ts'
import type { Draft } from '../flow/draft.ts'
import type { Language } from '../language.ts'
import type { TriggerOperation } from '../trigger.ts'

/** The answers of a template: a flat object, so a form can be drawn from it. */
export type AnswersSchema = v.ObjectSchema<v.ObjectEntries, undefined>

/** One entry of the gallery: questions, and a pure function from answers to actions. */
export interface Template {
  readonly id: string
  readonly trigger: TriggerOperation
  /** Every connector a flow made from it needs, the trigger's first. */
  readonly connectors: readonly ConnectorName[]
  readonly answers: AnswersSchema
  /** What the form starts from, in the words of a language. */
  readonly defaults: (language: Language) => Readonly<Record<string, unknown>>
  /** Writes its actions into the draft; answers that its schema refuses are a mistake of the caller. */
  readonly write: (answers: unknown, appointment: Appointment, draft: Draft) => void
}

/** A template by its questions and by what it does with the answers. */
export const defineTemplate = <const Schema extends AnswersSchema>({
  actions,
  ...template
}: Omit<Template, 'answers' | 'defaults' | 'write'> & {
  readonly answers: Schema
  readonly defaults: (language: Language) => v.InferOutput<Schema>
  readonly actions: (answers: v.InferOutput<Schema>, appointment: Appointment, draft: Draft) => void
}): Template => ({
  ...template,
  write: (answers, appointment, draft) => actions(v.parse(template.answers, answers), appointment, draft),
})
