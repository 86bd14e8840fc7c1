import { type ActionError, type Outcome, outcome, type RunStatus } from './result.ts'

/** Ends the run from wherever it is thrown: a Terminate action, whoever cancels the run, or what cannot be evaluated here. */
export class RunEnd extends Error {
  override readonly name = 'RunEnd'
  readonly status: RunStatus
  readonly error: ActionError | null
  /** The action at which the run ended, with what is recorded of it; null when it was none. */
  readonly by: { readonly action: string; readonly outcome: Outcome } | null

  constructor(
    status: RunStatus,
    error: ActionError | null,
    { by = null, cause }: { readonly by?: RunEnd['by']; readonly cause?: unknown } = {},
  ) {
    super('The run has ended.', { cause })
    this.status = status
    this.error = error
    this.by = by
  }

  /** What is recorded of an action that was under way when the run ended. */
  outcomeOf(action: string): Outcome {
    return this.by?.action === action ? this.by.outcome : outcome('Cancelled')
  }
}

/** The end of a run that somebody cancelled. */
export function cancelledRun(): RunEnd {
  const error = {
    code: 'RunCancelled',
    message: 'The run was cancelled.',
    details: { reason: 'cancelled' },
  } as const
  return new RunEnd('Cancelled', error)
}
