import type { Cancellation } from './cancellation.ts'
import type { Item, Perform } from './context.ts'
import type { JsonObject } from './json.ts'
import type { ActionRecord } from './record.ts'
import type { Path, Reply } from './result.ts'
import type { RetryPolicy } from './retry-policy.ts'
import type { RunEnd } from './run-end.ts'
import type { Variables } from './variables.ts'

/** What expressions in a run can refer to. */
export interface RunState {
  readonly now: () => Date
  readonly guid: () => string
  readonly random: () => number
  readonly trigger: { readonly name: string; readonly outputs: unknown }
  readonly parameters: JsonObject
  readonly workflow: unknown
  readonly callbackUrl: string | undefined
  readonly variables: JsonObject
  readonly actions: Readonly<Record<string, ActionRecord>>
  readonly results: Readonly<Record<string, readonly ActionRecord[]>>
  readonly items: JsonObject
  readonly iterationIndexes: Readonly<Record<string, number>>
  readonly item?: Item
}

/** What a run asks of the expression language; what depends on the data of the run fails the action. */
export interface Language {
  /** A value with every expression in it evaluated; the path says where the value stands. */
  evaluate(value: unknown, path: Path, state: RunState): unknown
  /** Whether a condition holds. */
  holds(condition: unknown, path: Path, state: RunState): boolean
  /** The result of a function; the path says on whose behalf it is called. */
  call(name: string, given: readonly unknown[], path: Path, state: RunState): unknown
}

/** What all parts of one run share. */
export interface Run
  extends Pick<RunState, 'guid' | 'random' | 'trigger' | 'parameters' | 'workflow' | 'callbackUrl'> {
  readonly language: Language
  readonly perform: Perform
  readonly retryPolicy: RetryPolicy
  readonly signal: Cancellation | undefined
  readonly breathe: (() => Promise<void> | undefined) | undefined
  readonly variables: Variables
  readonly replies: Reply[]
  /** How the run ended, once it has: what still runs beside ends as well. */
  end: RunEnd | null
}
