import * as v from 'valibot'
import { type FailureStreak, failureStreakOf, RUNS_KEPT, type SeenRuns } from './run.ts'

/** Days of nothing but failures after which Power Automate turns a flow off. */
export const FAILING_DAYS = 14
/** Days without a run after which the owner of a flow without a premium licence is told, and days after that until it is off. */
export const IDLE_DAYS = 90
export const NOTICE_DAYS = 30

/** When Power Automate turns a flow off unless something changes; Microsoft does not say it to the day. */
export const SwitchOff = v.object({
  /** `announced` is Power Automate's own word. */
  why: v.picklist(['failing', 'idle', 'announced']),
  from: v.string(),
  to: v.string(),
})
export type SwitchOff = v.InferOutput<typeof SwitchOff>

/** What the date depends on. */
export interface SwitchOffFacts {
  /** Null where nobody could be asked. */
  readonly runs: SeenRuns | null
  readonly changedAt: string
  /** The date that Power Automate itself has given. */
  readonly announcedAt: string | null
}

const DAY = 86_400_000
const written = (instant: number): string => new Date(instant).toISOString()

/** A date that is past by our reckoning has only not been kept to. */
const between = (why: SwitchOff['why'], from: number, to: number, now: number): SwitchOff => ({
  why,
  from: written(Math.max(from, now)),
  to: written(Math.max(from, to, now)),
})

function whenFailing({ since, orLonger }: FailureStreak, now: number): SwitchOff {
  const to = Date.parse(since) + FAILING_DAYS * DAY
  return between('failing', orLonger ? now : to, to, now)
}

/** Since when a flow may have been idle, and since when it surely has been. */
export function idleSince({ runs: seen, changedAt }: SwitchOffFacts, now: number): [number, number] | null {
  if (!seen) return null
  const last = seen.runs[0]
  if (last) return [Date.parse(last.startedAt), Date.parse(last.startedAt)]
  const changed = Date.parse(changedAt)
  if (Number.isNaN(changed)) return null
  // It may have run since it was changed: what is older than this is not kept.
  return [changed, Math.max(changed, now - RUNS_KEPT * DAY)]
}

/** The date on which the platform switches off a flow that is on; null where too little is known. */
export function switchOffOf(facts: SwitchOffFacts, now: number): SwitchOff | null {
  const announced = Date.parse(facts.announcedAt ?? '')
  if (!Number.isNaN(announced)) return between('announced', announced, announced, now)
  const streak = facts.runs && failureStreakOf(facts.runs)
  if (streak) return whenFailing(streak, now)
  const idle = idleSince(facts, now)
  if (!idle) return null
  return between('idle', idle[0] + IDLE_DAYS * DAY, idle[1] + (IDLE_DAYS + NOTICE_DAYS) * DAY, now)
}

/** Whether so little time is left that somebody has to be told. */
export const isNear = ({ from }: SwitchOff, now: number): boolean =>
  Date.parse(from) <= now + NOTICE_DAYS * DAY
