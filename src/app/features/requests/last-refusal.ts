import type { LeftBehind } from '#contract/creation.ts'
import type { Problem } from '#contract/problem.ts'
import type { RequestDetail } from '#contract/request.ts'
import type { CreationProgress } from '../wizard/creation-progress.ts'
import { lastEvent } from './history-facts.ts'

/** How building a request's flow failed last, as it was seen here or as its history tells. */
export interface LastRefusal {
  /** Null where whoever built it fell silent. */
  readonly problem: Problem | null
  /** What it left behind; null where nothing was begun. */
  readonly left: LeftBehind | null
  /** How far it came, where that was seen here. */
  readonly progress: CreationProgress | null
}

/** What went wrong last; null where nothing did. */
export function lastRefusal(
  { state, history, left }: Pick<RequestDetail, 'state' | 'history' | 'left'>,
  progress: CreationProgress | null,
): LastRefusal | null {
  const outcome = progress?.outcome
  if (progress && outcome && outcome.kind !== 'live') {
    const begun = progress.steps.some((step) => step.state !== 'pending')
    const now = outcome.kind === 'lost' ? 'cannot-tell' : outcome.left
    return { problem: outcome.problem, left: begun || outcome.kind === 'lost' ? now : left, progress }
  }
  if (state !== 'failed') return null
  return { problem: lastEvent(history, 'failed')?.problem ?? null, left, progress: null }
}
