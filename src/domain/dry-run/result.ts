import type { Finding } from '#workflow-language/check.ts'
import type {
  ActionError,
  ActionStatus,
  FailedAttempt,
  Path,
  Round,
  RunStatus,
} from '#workflow-language/run.ts'
import type { TriggerPayload } from '../appointment/payload.ts'
import type { TriggerOperation } from '../trigger.ts'
import type { Effect } from './effect.ts'
import type { DryRunWarning } from './warning.ts'

/** Who answered a call: nobody had to, the catalogue made an answer up, nobody knows it, or the user chose it. */
export type AnswerOrigin = 'none' | 'plausible' | 'unknown' | 'chosen'

/** What became of an action once: in the run, or in one round of the loops around it. */
export interface Performance {
  /** Which rounds of which loops, the outermost first. */
  readonly rounds: readonly Round[]
  readonly status: ActionStatus
  /** By the clock of the run, which only waiting moves on. */
  readonly startTime: string
  readonly endTime: string
  /** With every expression evaluated; null where it did not come to that. */
  readonly inputs: unknown
  readonly outputs: unknown
  readonly error: ActionError | null
  /** The attempts before the last one. */
  readonly retries: readonly FailedAttempt[]
  /** How many rounds a loop had. */
  readonly iterations: number | null
  /** What was asked for outside; it happened only if the action succeeded. */
  readonly effect: Effect
  readonly answer: AnswerOrigin
  readonly warnings: readonly DryRunWarning[]
}

/** An action of the definition, with what became of it each time. */
export interface DryRunAction {
  readonly name: string
  readonly type: string
  readonly connector: string | null
  readonly operationId: string | null
  /** Where it stands in the definition. */
  readonly path: Path
  /** The actions around it, the outermost first. */
  readonly parents: readonly string[]
  /** One status for all times. */
  readonly status: ActionStatus
  /** Once, unless it stands in loops; never, where they had no rounds. */
  readonly performances: readonly Performance[]
  /** What Power Automate hides of it in its history. */
  readonly secured: readonly ('inputs' | 'outputs')[]
  readonly warnings: readonly DryRunWarning[]
}

/**
 * How a dry run ended: as the flow's own runs end; at an expression whose value is not known here, after which
 * everything would be guessed; or before it began, for the definition cannot be run.
 */
export type DryRunStatus = RunStatus | 'Stopped' | 'NotRunnable'

/** What a flow would have done for an appointment. */
export interface DryRun {
  readonly status: DryRunStatus
  readonly error: ActionError | null
  /** The actions that failed by themselves; the flow may have gone on all the same. */
  readonly failed: readonly string[]
  readonly startTime: string
  readonly endTime: string
  readonly trigger: {
    readonly name: string
    readonly operation: TriggerOperation | null
    readonly payload: TriggerPayload
    readonly warnings: readonly DryRunWarning[]
  }
  /** In the order of the definition, each followed by those within it. */
  readonly actions: readonly DryRunAction[]
  /** Everything that is the matter with the definition. */
  readonly findings: readonly Finding[]
}
