import type { ActionNode } from './definition.ts'
import type { JsonObject } from './json.ts'
import type { ActionResult } from './result.ts'
import type { Variables } from './variables.ts'

/** An action of a service, to be performed by whoever runs the definition. */
export interface ActionCall {
  readonly name: string
  readonly type: string
  /** The inputs with every expression evaluated. */
  readonly inputs: unknown
  readonly action: JsonObject
}

/** Performs an action of a service; throwing `ActionFailed` makes it fail. */
export type Perform = (call: ActionCall) => Promise<{ readonly outputs: unknown }>

/** The item at hand. */
export interface Item {
  readonly value: unknown
}

/** What a kind of action can do to carry out one action. */
export interface Context {
  readonly variables: Variables
  readonly perform: Perform
  /** A value with every expression in it evaluated; `item()` is the given item. */
  evaluate(value: unknown, item?: Item): unknown
  /** Whether a condition holds. */
  holds(condition: unknown, item?: Item): boolean
  /** The result of a function of the language. */
  call(name: string, ...given: readonly unknown[]): unknown
  /** Runs actions, and says whether they succeeded as a whole. */
  runActions(actions: readonly ActionNode[]): Promise<boolean>
  /** Leaves actions out, and all within them. */
  skip(actions: readonly ActionNode[], reason: string): void
  /** Runs actions once for each item, one after the other, and says whether all rounds succeeded. */
  runRounds(loop: ActionNode, items: readonly unknown[]): Promise<boolean>
}

/** Carries out the actions of one type. */
export type ActionType = (action: ActionNode, context: Context) => Promise<ActionResult> | ActionResult
