import type { ActionNode } from './definition.ts'
import type { JsonObject } from './json.ts'
import type { ActionError, Outcome, Path, Reply, Round } from './result.ts'
import type { RetryPolicy } from './retry-policy.ts'
import type { Variables } from './variables.ts'

/** An action of a service, to be performed by whoever runs the definition. */
export interface ActionCall {
  readonly name: string
  readonly type: string
  /** The inputs with every expression evaluated. */
  readonly inputs: unknown
  readonly action: JsonObject
  /** Where the action stands in the definition. */
  readonly path: Path
  /** Which rounds of the loops around it this is in, the outermost first. */
  readonly rounds: readonly Round[]
  /** 1 at first, one more for each retry. */
  readonly attempt: number
}

/** What became of an action of a service. Without a status, outputs with a `statusCode` of 400 or more are a failure. */
export interface Answer {
  readonly outputs?: unknown
  readonly status?: 'Succeeded' | 'Failed' | 'TimedOut' | 'Cancelled' | 'Skipped'
  readonly error?: ActionError
}

/** Performs an action of a service; throwing `ActionFailed` makes it fail as well. */
export type Perform = (call: ActionCall) => Promise<Answer> | Answer

/** The item at hand. */
export interface Item {
  readonly value: unknown
}

/** How the rounds of an Until went. */
export interface Repeated {
  readonly rounds: number
  /** Whether the last round succeeded. */
  readonly succeeded: boolean
  /** Whether the condition holds after the last round. */
  readonly holds: boolean
}

/** What a kind of action can do to carry out one action. Paths lead from the action into its definition. */
export interface Context {
  readonly variables: Variables
  /** What an action does that names no policy of its own. */
  readonly retryPolicy: RetryPolicy
  /** Whether the action stands in a Foreach. */
  readonly isInForeach: boolean
  now(): Date
  /** Lets time go by for this action. */
  wait(milliseconds: number): void
  /** The value at a path with every expression in it evaluated; `item()` is the given item. */
  evaluate(path: Path, item?: Item): unknown
  /** Whether the condition at a path holds. */
  holds(path: Path, item?: Item): boolean
  /** The result of a function of the language. */
  call(name: string, ...given: readonly unknown[]): unknown
  /** Has the action performed by whoever runs the definition. */
  perform(inputs: unknown, attempt: number): Promise<Answer>
  /** Answers whoever started the run; false when somebody has before. */
  reply(reply: Reply): boolean
  /** Runs actions, and says whether they succeeded as a whole. */
  runActions(actions: readonly ActionNode[]): Promise<boolean>
  /** Leaves actions out, and all within them. */
  skip(actions: readonly ActionNode[], reason: string): void
  /** Runs the actions within once for each item, at most so many rounds side by side, and says whether all succeeded. */
  runForItems(items: readonly unknown[], degree: number): Promise<boolean>
  /** Runs the actions within again until the condition at a path holds or nothing is left of the limits. */
  runUntil(condition: Path, goesOn: (rounds: number) => boolean): Promise<Repeated>
}

/** Carries out the actions of one type. */
export type ActionType = (action: ActionNode, context: Context) => Promise<Outcome> | Outcome
