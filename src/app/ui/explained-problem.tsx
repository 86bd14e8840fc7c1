import { useContext } from 'react'
import { waysAfter } from '#domain/refusal/way.ts'
import { IdentityContext } from '../identity/identity-context.tsx'
import { problemWords } from '../text/problem-words.ts'
import { useText, useWords } from '../text/text-context.tsx'
import { Button } from './button.tsx'
import { ErrorNotice } from './error-notice.tsx'
import ProblemDetails from './problem-details.tsx'
import { ProblemHints } from './problem-hints.tsx'
import type { ProblemProps } from './problem-message.tsx'
import { ProblemWays } from './problem-ways.tsx'
import { SupportBundle } from './support-bundle.tsx'
import { wayOut } from './way-out.ts'

const FOR_SUPPORT = new Set(['microsoft-support', 'operator'])

/** A problem explained, with the ways that lead out of it and the whole of it for whoever wants to know. */
export default function ExplainedProblem({
  problem,
  onRetry,
  explained,
  flowUrl,
  definition = null,
  children,
}: ProblemProps) {
  const { common } = useText()
  const text = useWords(problemWords)
  const identity = useContext(IdentityContext)
  const way = wayOut(problem, identity, onRetry)
  const { refusal, remedy } = problem
  const { what, todo } = explained ?? (remedy ? text.remedies[remedy] : text.problems[problem.code])
  const forSupport = remedy && waysAfter[remedy].some((one) => FOR_SUPPORT.has(one))
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
          <ProblemHints problem={problem} />
        </>
      }
      actions={
        <>
          {way && <Button onClick={way.go}>{labels[way.kind]}</Button>}
          {children}
          <ProblemWays problem={problem} flowUrl={flowUrl ?? null} elsewhere={children !== undefined} />
          {forSupport && <SupportBundle problem={problem} identity={identity} definition={definition} bare />}
        </>
      }
    >
      <ProblemDetails problem={problem}>
        {refusal && <SupportBundle problem={problem} identity={identity} definition={definition} />}
      </ProblemDetails>
    </ErrorNotice>
  )
}
