import { useWords } from '#app/text/text-context.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import type { Problem } from '#contract/problem.ts'
import { CreationList } from '../wizard/creation-list.tsx'
import { wizardWords } from '../wizard/wizard-context.ts'
import type { LastRefusal } from './last-refusal.ts'
import { useRequestsText } from './requests-words.ts'

interface Props {
  readonly refused: LastRefusal
  /** Builds it once more, after whoever pressed has shown Microsoft what it asked for. */
  readonly onAnswered: () => void
}

/** Why the flow is not live, and what the attempt left behind; what to do about slots and connections stands below. */
export function RefusedBuild({ refused: { problem, left, progress }, onAnswered }: Props) {
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
      {problem && (
        <ProblemMessage problem={problem} {...(asksSomething(problem) ? { onRetry: onAnswered } : {})} />
      )}
      {outdated && <p className={words.plain}>{decision.changedTemplate}</p>}
      {progress && begun && <CreationList progress={progress} isNew />}
    </>
  )
}

/** Whether Microsoft asked the person something; everything else is tried again by the form below. */
const asksSomething = ({ remedy, claims }: Problem): boolean =>
  claims !== undefined || remedy === 'consent' || remedy === 'interaction'
