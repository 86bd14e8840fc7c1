import type { Item, Perform } from './context.ts'
import type { JsonObject } from './json.ts'
import type { ActionResult } from './result.ts'
import type { Variables } from './variables.ts'

/** What expressions in a run can refer to. */
export interface RunState {
  readonly trigger: { readonly name: string; readonly outputs: unknown }
  readonly parameters: JsonObject
  readonly variables: JsonObject
  readonly actions: Readonly<Record<string, ActionResult>>
  readonly items: JsonObject
  readonly item?: Item
}

/** What a run asks of the expression language. */
export interface Language {
  evaluate(value: unknown, state: RunState): unknown
  holds(condition: unknown, state: RunState): boolean
  call(name: string, given: readonly unknown[], state: RunState): unknown
}

/** What all parts of one run share. */
export interface Run {
  readonly language: Language
  readonly perform: Perform
  readonly trigger: RunState['trigger']
  readonly parameters: JsonObject
  readonly variables: Variables
}
