import type * as v from 'valibot'
import type { Actions } from '../cloud-flow/definition.ts'
import type { ConnectorName } from '../connectors/connector.ts'
import type { TriggerOperation } from '../trigger.ts'
import type { Draft } from '../flow/draft.ts'

/** The answers of a template: a flat object, so a form can be drawn from it. */
export type AnswersSchema = v.ObjectSchema<v.ObjectEntries, undefined>

/** One entry of the gallery: questions, and a pure function from answers to actions. */
export interface Template<Schema extends AnswersSchema = AnswersSchema> {
  readonly id: string
  readonly trigger: TriggerOperation
  readonly connectors: readonly ConnectorName[]
  readonly answers: Schema
  /** Writes its actions into the draft, which keeps names unique and references merged. */
  readonly actions: (answers: v.InferOutput<Schema>, draft: Draft) => Actions
}

export const defineTemplate = <const Schema extends AnswersSchema>(template: Template<Schema>): Template<Schema> => template
