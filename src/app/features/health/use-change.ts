import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import type { Problem } from '#contract/problem.ts'

/** Does one thing at a time to the flows of a booking page, and asks anew for all that is known of them, however it ended. */
export function useChange(address: string) {
  const api = useApi()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function change<Done>(work: () => Promise<Done>): Promise<Done | null> {
    if (busy) return null
    setBusy(true)
    setProblem(null)
    let done: Done | null = null
    try {
      done = await work()
    } catch (error) {
      setProblem(problemOf(error))
    }
    await client.invalidateQueries({ queryKey: overviewQuery(api, address).queryKey })
    setBusy(false)
    return done
  }
  return { busy, problem, change }
}
