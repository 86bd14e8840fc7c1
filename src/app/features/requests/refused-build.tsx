import { places } from '#app/routes.ts'
import { useWords } from '#app/text/text-context.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import type { LeftBehind } from '#contract/creation.ts'
import type { Problem } from '#contract/problem.ts'
import type { RequestDetail } from '#contract/request.ts'
import { CreationList } from '../wizard/creation-list.tsx'
import type { CreationProgress } from '../wizard/creation-progress.ts'
import { type WayOut, waysOutOf } from '../wizard/ways-out.ts'
import { wizardWords } from '../wizard/wizard-context.ts'
import { lastEvent } from './history-facts.ts'
import { useRequest } from './request-context.ts'
import { useRequestsText } from './requests-words.ts'

/** How building a request's flow failed last, as it was seen here or as its history tells. */
export interface Refused {
  /** Null where whoever built it fell silent. */
  readonly problem: Problem | null
  /** What it left behind; null where nothing was begun. */
  readonly left: LeftBehind | null
  /** How far it came, where that was seen here. */
  readonly progress: CreationProgress | null
}

/** What went wrong last; null where nothing did. */
export function refusedBuild(
  { state, history, left }: Pick<RequestDetail, 'state' | 'history' | 'left'>,
  progress: CreationProgress | null,
): Refused | null {
  const outcome = progress?.outcome
  if (progress && outcome && outcome.kind !== 'live') {
    const begun = progress.steps.some((step) => step.state !== 'pending')
    const now = outcome.kind === 'lost' ? 'cannot-tell' : outcome.left
    return { problem: outcome.problem, left: begun || outcome.kind === 'lost' ? now : left, progress }
  }
  if (state !== 'failed') return null
  return { problem: lastEvent(history, 'failed')?.problem ?? null, left, progress: null }
}

/** Why the flow is not live, what the attempt left behind, and the ways on. */
export function RefusedBuild({ refused: { problem, left, progress } }: { readonly refused: Refused }) {
  const { creation } = useWords(wizardWords)
  const { decision } = useRequestsText()
  const { overview } = useRequest()
  const lost = left === 'cannot-tell'
  const ways =
    problem && !lost
      ? waysOutOf({ kind: 'refused', problem, left: left ?? 'nothing' }, 'new')
      : new Set<WayOut>()
  const leftWords = {
    nothing: creation.leftNothing,
    'flow-off': creation.leftOff,
    'cannot-tell': creation.lostAdvice,
  }
  const begun = progress?.steps.some(({ state }) => state !== 'pending')
  return (
    <>
      {left && <p className={words.plain}>{leftWords[left]}</p>}
      {problem && (
        <ProblemMessage problem={problem}>
          {ways.has('who-holds') && (
            <LinkButton href={places.business(overview.business.address)}>{creation.whoHolds}</LinkButton>
          )}
        </ProblemMessage>
      )}
      {ways.has('change-answers') && <p className={words.plain}>{decision.changedTemplate}</p>}
      {progress && begun && <CreationList progress={progress} isNew />}
    </>
  )
}
