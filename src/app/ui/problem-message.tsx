import { lazy, type ReactNode, Suspense } from 'react'
import type { Problem } from '#contract/problem.ts'
import type { Explanation } from '../text/problems.en.ts'
import { loadExplainedProblem } from './trouble-chunk.ts'

/** What is shown of a problem, and the ways on. */
export interface ProblemProps {
  readonly problem: Problem
  readonly onRetry?: () => void
  /** What this problem means here, where the page knows better than the words for everywhere. */
  readonly explained?: Explanation | undefined
  /** Where Power Automate shows the flow it is about. */
  readonly flowUrl?: string
  /** SHA-256 of the definition of the flow that was being built. */
  readonly definition?: string | null
  /** More ways out than trying again, where the page knows one. */
  readonly children?: ReactNode
}

const ExplainedProblem = lazy(loadExplainedProblem)

/** Everything that fails is shown by this: what happened, what to do, the way out, and the whole answer on demand. */
export function ProblemMessage(props: ProblemProps) {
  return (
    <Suspense>
      <ExplainedProblem {...props} />
    </Suspense>
  )
}
