import { useState } from 'react'
import { problemOf } from '#app/api/problem-error.ts'
import type { Problem } from '#contract/problem.ts'
import type { RequestDetail } from '#contract/request.ts'
import { useRequest } from './request-context.ts'

/** A move that is being made, and what kept it from being made. */
export interface MoveInHand {
  readonly busy: boolean
  readonly problem: Problem | null
  /** Makes the move; null where it was refused, or is being made already. */
  readonly make: (move: () => Promise<RequestDetail>) => Promise<RequestDetail | null>
}

/** Whether somebody else has moved the request since it was read. */
export const cameTooLate = ({ code }: Problem): boolean =>
  code === 'already-decided' || code === 'move-not-allowed'

/** Makes moves one at a time; one that came too late shows the request as it is now. */
export function useMove(): MoveInHand {
  const { moved, overtaken } = useRequest()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function make(move: () => Promise<RequestDetail>): Promise<RequestDetail | null> {
    if (busy) return null
    setBusy(true)
    setProblem(null)
    try {
      const now = await move()
      moved(now)
      return now
    } catch (error) {
      const found = problemOf(error)
      if (cameTooLate(found)) overtaken()
      else setProblem(found)
      return null
    } finally {
      setBusy(false)
    }
  }

  return { busy, problem, make }
}
