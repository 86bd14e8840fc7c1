import type { PlausibleAnswer } from '../answer.ts'
import type { Effect, Fields } from '../effect.ts'
import type { SampleValues } from '../sample-values.ts'

/** What an answer is made of: what was asked, and on what occasion. */
export interface Occasion {
  readonly parameters: Fields
  readonly sample: SampleValues
  readonly now: Date
}

/** One operation of a connector: what a call of it does, and what it plausibly answers. */
export interface Operation {
  readonly effect: (parameters: Fields) => Effect
  readonly answer: (occasion: Occasion) => PlausibleAnswer
  /** Parameters that must not be empty, for they say what is meant. */
  readonly needs?: readonly string[]
}

/** The operations of a connector, by id. */
export type Operations = Readonly<Record<string, Operation>>
