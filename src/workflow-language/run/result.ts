/** How an action ended. */
export type ActionStatus = 'Succeeded' | 'Failed' | 'Skipped' | 'TimedOut' | 'Cancelled'

/** How a run ended. */
export type RunStatus = 'Succeeded' | 'Failed' | 'Cancelled'

/** Why an action or a run did not succeed. */
export interface ActionError {
  readonly code: string
  readonly message: string
}

/** Which round of a loop. */
export interface Round {
  readonly loop: string
  readonly index: number
}

/** What became of an action. One that stands in a loop has its results by round, and a status that sums them up. */
export interface ActionResult {
  readonly status: ActionStatus
  readonly inputs: unknown
  readonly outputs: unknown
  readonly error: ActionError | null
  readonly repetitions?: readonly Repetition[]
}

/** What became of an action in one round of the loops around it, the outermost first. */
export interface Repetition extends ActionResult {
  readonly rounds: readonly Round[]
}

/** What became of a run. */
export interface RunResult {
  readonly status: RunStatus
  readonly error: ActionError | null
  /** Every action of the definition, nested ones too, by name. */
  readonly actions: Readonly<Record<string, ActionResult>>
}

/** A result with nothing but what is said of it. */
export function resultOf(status: ActionStatus, known: Partial<ActionResult> = {}): ActionResult {
  return { status, inputs: null, outputs: null, error: null, ...known }
}
