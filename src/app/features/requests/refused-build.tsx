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
import { waysOutOf } from '../wizard/ways-out.ts'
import { wizardWords } from '../wizard/wizard-context.ts'
import { lastEvent } from './history-facts.ts'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'

/** How building a request's flow failed last, as it was seen here or as its history tells. */
interface Refused {
  readonly problem: Problem
  readonly left: LeftBehind
  /** How far it came, where that was seen here. */
  readonly progress: CreationProgress | null
}

/** What went wrong last; null where nothing did. */
export function refusedBuild(
  { state, history, left }: Pick<RequestDetail, 'state' | 'history' | 'left'>,
  progress: CreationProgress | null,
): Refused | null {
  const outcome = progress?.outcome
  if (outcome && outcome.kind !== 'live')
    return {
      problem: outcome.problem,
      left: outcome.kind === 'lost' ? 'cannot-tell' : outcome.left,
      progress,
    }
  const { problem } = (state === 'failed' && lastEvent(history, 'failed')) || {}
  return problem ? { problem, left: left ?? 'nothing', progress: null } : null
}

/** Why the flow is not live, what the attempt left behind, and the ways on. */
export function RefusedBuild({ refused: { problem, left, progress } }: { readonly refused: Refused }) {
  const { creation } = useWords(wizardWords)
  const { decision } = useRequestsText()
  const { request, overview } = useRequest()
  const ways = waysOutOf(
    left === 'cannot-tell' ? { kind: 'lost', problem } : { kind: 'refused', problem, left },
    'new',
  )
  const leftWords = {
    nothing: creation.leftNothing,
    'flow-off': creation.leftOff,
    'cannot-tell': creation.lostAdvice,
  }
  const begun = progress?.steps.some(({ state }) => state !== 'pending')
  return (
    <>
      {request.state !== 'sent' && <p className={words.plain}>{leftWords[left]}</p>}
      <ProblemMessage problem={problem}>
        {ways.has('who-holds') && (
          <LinkButton href={places.business(overview.business.address)}>{creation.whoHolds}</LinkButton>
        )}
      </ProblemMessage>
      {ways.has('change-answers') && <p className={words.plain}>{decision.changedTemplate}</p>}
      {progress && begun && (
        <div className={styles.steps}>
          <CreationList progress={progress} isNew />
        </div>
      )}
    </>
  )
}
