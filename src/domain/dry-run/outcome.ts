import type { ActionError } from '#workflow-language/run.ts'
import { countsOf, type EffectCounts, nothing, together, warningCodesOf } from './counts.ts'
import type { DryRun, DryRunStatus } from './result.ts'
import type { DryRunWarningCode } from './warning.ts'

const FAILED = 0
const WARNED = 1
const FINE = 2

/** How the dry run of one appointment of many ended; to see more of it, run it alone. */
export interface AppointmentOutcome {
  readonly id: string
  readonly start: string
  readonly status: DryRunStatus
  readonly error: ActionError | null
  /** The actions that failed by themselves. */
  readonly failed: readonly string[]
  readonly counts: EffectCounts
  readonly warnings: readonly DryRunWarningCode[]
}

/** What a flow would have done for many appointments. */
export interface DryRunSummary {
  readonly counts: EffectCounts
  /** How many appointments gave rise to each kind of warning. */
  readonly warnings: ReadonlyMap<DryRunWarningCode, number>
  readonly failed: number
  /** Failures first, then what has warnings, and the rest as it was given. */
  readonly outcomes: readonly AppointmentOutcome[]
  /** Whether it was cancelled before all of them had run. */
  readonly isCancelled: boolean
}

/** How the dry run of an appointment ended. */
export const outcomeOf = (
  { id, start }: { readonly id: string; readonly start: string },
  run: DryRun,
): AppointmentOutcome => ({
  id,
  start,
  status: run.status,
  error: run.error,
  failed: run.failed,
  counts: countsOf(run),
  warnings: warningCodesOf(run),
})

/** Many outcomes, summed up. */
export function summaryOf(outcomes: readonly AppointmentOutcome[], isCancelled: boolean): DryRunSummary {
  return {
    counts: outcomes.reduce((counts, outcome) => together(counts, outcome.counts), nothing),
    warnings: warningTally(outcomes),
    failed: tallyOf(outcomes).failed,
    outcomes: outcomes.toSorted((one, other) => rankOf(one) - rankOf(other)),
    isCancelled,
  }
}

/** How many dry runs gave rise to each kind of warning. */
export function warningTally(
  outcomes: readonly Pick<AppointmentOutcome, 'warnings'>[],
): ReadonlyMap<DryRunWarningCode, number> {
  const tally = new Map<DryRunWarningCode, number>()
  for (const code of outcomes.flatMap((outcome) => outcome.warnings))
    tally.set(code, (tally.get(code) ?? 0) + 1)
  return tally
}

/** What dry runs are ranked by. */
type Ended = Pick<AppointmentOutcome, 'status' | 'warnings'>

/** How many dry runs there were, how many of them failed, and how many of the others have warnings. */
export function tallyOf(outcomes: readonly Ended[]) {
  const ranked = (rank: number) => outcomes.filter((outcome) => rankOf(outcome) === rank).length
  return { count: outcomes.length, failed: ranked(FAILED), warned: ranked(WARNED) }
}

function rankOf({ status, warnings }: Ended): number {
  if (status !== 'Succeeded') return FAILED
  return warnings.length > 0 ? WARNED : FINE
}
