import * as v from 'valibot'

/** How a run of a flow came out, or stands. */
export const RunStatus = v.picklist([
  'succeeded',
  'failed',
  'timed-out',
  'cancelled',
  'running',
  'skipped',
  'unknown',
])
export type RunStatus = v.InferOutput<typeof RunStatus>

/** One run of a flow. */
export const FlowRun = v.object({
  id: v.string(),
  status: RunStatus,
  startedAt: v.string(),
  endedAt: v.nullable(v.string()),
})
export type FlowRun = v.InferOutput<typeof FlowRun>

/** Days for which Power Automate keeps what became of a run. */
export const RUNS_KEPT = 28

/** The runs of a flow as far as they were asked for, the latest first. */
export interface SeenRuns {
  readonly runs: readonly FlowRun[]
  /** Whether these are all that Power Automate still keeps. */
  readonly complete: boolean
}

/** Runs that failed one after the other, up to the latest. */
export const FailureStreak = v.object({
  runs: v.number(),
  since: v.string(),
  /** Whether earlier runs, which were not asked for, may have failed as well. */
  orLonger: v.boolean(),
})
export type FailureStreak = v.InferOutput<typeof FailureStreak>

const STATUSES = new Map<string, RunStatus>([
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['faulted', 'failed'],
  ['aborted', 'failed'],
  ['timedout', 'timed-out'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['running', 'running'],
  ['waiting', 'running'],
  ['paused', 'running'],
  ['suspended', 'running'],
  ['skipped', 'skipped'],
  ['ignored', 'skipped'],
])

/** A status as either road to runs writes it. */
export const runStatusOf = (written: string): RunStatus =>
  STATUSES.get(written.replaceAll(/[\s_-]/g, '').toLowerCase()) ?? 'unknown'

const FAILED: ReadonlySet<RunStatus> = new Set(['failed', 'timed-out'])

/** Whether a run came to a bad end. */
export const hasFailed = ({ status }: Pick<FlowRun, 'status'>): boolean => FAILED.has(status)

/** The failures since the last run that came to a good end; what was cancelled or is under way says nothing. */
export function failureStreakOf({ runs, complete }: SeenRuns): FailureStreak | null {
  const good = runs.findIndex(({ status }) => status === 'succeeded')
  const failed = (good < 0 ? runs : runs.slice(0, good)).filter(hasFailed)
  const first = failed.at(-1)
  if (!first) return null
  return { runs: failed.length, since: first.startedAt, orLonger: good < 0 && !complete }
}
