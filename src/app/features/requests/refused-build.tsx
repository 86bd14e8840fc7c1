import { useWords } from '#app/text/text-context.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import { CreationList } from '../wizard/creation-list.tsx'
import { wizardWords } from '../wizard/wizard-context.ts'
import type { LastRefusal } from './last-refusal.ts'
import { useRequestsText } from './requests-words.ts'

/** Why the flow is not live, and what the attempt left behind; what to do about slots and connections stands below. */
export function RefusedBuild({ refused: { problem, left, progress } }: { readonly refused: LastRefusal }) {
  const { creation } = useWords(wizardWords)
  const { decision } = useRequestsText()
  const leftWords = {
    nothing: creation.leftNothing,
    'flow-off': creation.leftOff,
    'cannot-tell': creation.lostAdvice,
  }
  const begun = progress?.steps.some(({ state }) => state !== 'pending')
  const outdated = problem?.code === 'answers-invalid' || problem?.code === 'unknown-template'
  return (
    <>
      {left && <p className={words.plain}>{leftWords[left]}</p>}
      {problem && <ProblemMessage problem={problem} />}
      {outdated && <p className={words.plain}>{decision.changedTemplate}</p>}
      {progress && begun && <CreationList progress={progress} isNew />}
    </>
  )
}
