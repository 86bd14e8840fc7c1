import { useContext } from 'react'
import { IdentityContext } from '../identity/identity-context.tsx'
import { problemWords } from '../text/problem-words.ts'
import { useText, useWords } from '../text/text-context.tsx'
import { Button } from './button.tsx'
import { ErrorNotice } from './error-notice.tsx'
import ProblemDetails from './problem-details.tsx'
import type { ProblemProps } from './problem-message.tsx'
import { wayOut } from './way-out.ts'

/** A problem explained, with the button that leads out of it. */
export default function ExplainedProblem({ problem, onRetry, explained, children }: ProblemProps) {
  const { common } = useText()
  const text = useWords(problemWords)
  const way = wayOut(problem, useContext(IdentityContext), onRetry)
  const { what, todo } =
    explained ?? (problem.remedy ? text.remedies[problem.remedy] : text.problems[problem.code])
  const labels = {
    retry: common.tryAgain,
    'sign-in': text.problem.signInAgain,
    consent: text.problem.consent,
    'other-account': text.problem.otherAccount,
  }
  return (
    <ErrorNotice
      message={
        <>
          <strong>{what}</strong>
          <br />
          {todo}
        </>
      }
      actions={
        (way || children) && (
          <>
            {way && <Button onClick={way.go}>{labels[way.kind]}</Button>}
            {children}
          </>
        )
      }
    >
      <ProblemDetails problem={problem} />
    </ErrorNotice>
  )
}
