import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { requestChanged } from '#app/features/requests/queries.ts'
import { makeMove } from '#app/features/requests/request-calls.ts'
import type { Problem } from '#contract/problem.ts'
import type { RequestDetail } from '#contract/request.ts'

/** The way to begin anew instead of going on with a draft. */
export interface StartingOver {
  /** The draft that is gone on with; null once there is none, or never was. */
  readonly restored: RequestDetail | null
  readonly busy: boolean
  readonly problem: Problem | null
  readonly startOver: () => Promise<void>
}

interface Means {
  /** Sees that nothing more is written of the draft. */
  readonly drop: () => Promise<void>
  /** Begins anew. */
  readonly begin: () => void
}

/** Withdraws the draft that was taken up, so that it is not taken up again, and begins anew. */
export function useStartingOver(
  address: string,
  draft: RequestDetail | null,
  { drop, begin }: Means,
): StartingOver {
  const api = useApi()
  const client = useQueryClient()
  const [restored, setRestored] = useState(draft)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function withdraw(id: string) {
    try {
      requestChanged(client, api, address, await makeMove(api, address, id, 'withdraw'))
    } catch (error) {
      // In another tab it was sent or withdrawn already.
      if (problemOf(error).code !== 'move-not-allowed') throw error
    }
  }

  async function startOver() {
    if (!restored || busy) return
    setBusy(true)
    setProblem(null)
    try {
      await drop()
      await withdraw(restored.id)
      setRestored(null)
      begin()
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }

  return { restored, busy, problem, startOver }
}
