import { places } from '#app/routes.ts'
import { useWords } from '#app/text/text-context.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import { CreationList } from '../wizard/creation-list.tsx'
import { type WayOut, waysOutOf } from '../wizard/ways-out.ts'
import { wizardWords } from '../wizard/wizard-context.ts'
import type { LastRefusal } from './last-refusal.ts'
import { useRequest } from './request-context.ts'
import { useRequestsText } from './requests-words.ts'

/** Why the flow is not live, what the attempt left behind, and the ways on. */
export function RefusedBuild({ refused: { problem, left, progress } }: { readonly refused: LastRefusal }) {
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
