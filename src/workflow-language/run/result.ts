import type { ErrorDetails } from './error-details.ts'

/** How an action ended. */
export type ActionStatus = 'Succeeded' | 'Failed' | 'Skipped' | 'TimedOut' | 'Cancelled'

/** How a run ended. */
export type RunStatus = 'Succeeded' | 'Failed' | 'Cancelled'

/** Where a value stands in a definition: the keys that lead to it, from the outermost. */
export type Path = readonly string[]

/** An expression that has no value: the text it stands in, where that stands, and which part of it is to blame. */
export interface ExpressionPlace {
  readonly kind: string
  readonly text: string
  readonly path: Path
  readonly start: number
  readonly end: number
}

/**
 * Why an action or a run did not succeed. The expression is named when one is to blame, and the reason when it is the
 * run's own: to say it in another language than the message does.
 */
export interface ActionError {
  readonly code: string
  readonly message: string
  readonly expression?: ExpressionPlace
  readonly details?: ErrorDetails
}

/** Which round of a loop. */
export interface Round {
  readonly loop: string
  readonly index: number
}

/** An attempt that failed and was followed by another one. */
export interface FailedAttempt {
  readonly startTime: string
  readonly endTime: string
  readonly error: ActionError
  readonly outputs: unknown
}

/** Something that is not certain about a result, because the platform may do more than this library does. */
export interface Note {
  readonly code: 'schema-keyword-not-checked' | 'columns-of-first-item'
  /** What it is about: a keyword, or names. */
  readonly names: readonly string[]
}

/** What became of an action, as the type of the action says. */
export interface Outcome {
  readonly status: ActionStatus
  readonly inputs: unknown
  readonly outputs: unknown
  readonly error: ActionError | null
  /** The attempts before the last one, for actions of services. */
  readonly retries?: readonly FailedAttempt[]
  readonly notes?: readonly Note[]
  /** How many rounds a loop has begun. */
  readonly iterations?: number
}

/** What became of an action. One that stands in a loop has its results by round, and a status that sums them up. */
export interface ActionResult extends Outcome {
  readonly type: string
  /** Where the action stands in the definition. */
  readonly path: Path
  /** In ISO 8601, by the clock of the run; an action that was left out begins and ends when that is decided. */
  readonly startTime: string
  readonly endTime: string
  readonly repetitions?: readonly Repetition[]
}

/** What became of an action in one round of the loops around it, the outermost first. */
export interface Repetition extends ActionResult {
  readonly rounds: readonly Round[]
}

/** What a Response action answered whoever started the run. */
export interface Reply {
  readonly action: string
  readonly statusCode: unknown
  readonly headers: unknown
  readonly body: unknown
}

/** What became of a run. */
export interface RunResult {
  readonly status: RunStatus
  readonly error: ActionError | null
  readonly startTime: string
  readonly endTime: string
  /** Every action of the definition, nested ones too, by name: each before those within. */
  readonly actions: Readonly<Record<string, ActionResult>>
  /** What was answered to whoever started the run: nothing or one answer. */
  readonly replies: readonly Reply[]
}

/** An outcome with nothing but what is said of it. */
export function outcome(status: ActionStatus, known: Partial<Outcome> = {}): Outcome {
  return { status, inputs: null, outputs: null, error: null, ...known }
}
