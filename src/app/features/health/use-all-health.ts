import { useCallback, useEffect, useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { streamEvents } from '#app/api/stream-events.ts'
import { healthPaths } from '#contract/flow-endpoints.ts'
import { HealthEvent, type PageHealth } from '#contract/health-list.ts'
import type { Problem } from '#contract/problem.ts'

/** What is known by now of the booking pages. */
export interface AllHealth {
  readonly pages: readonly PageHealth[]
  /** How many there are in all; null until that is known. */
  readonly of: number | null
  readonly done: number
  readonly ended: boolean
  readonly problem: Problem | null
}

const BEGUN: AllHealth = { pages: [], of: null, done: 0, ended: false, problem: null }

function after(known: AllHealth, event: HealthEvent): AllHealth {
  switch (event.kind) {
    case 'pages':
      return { ...known, of: event.count }
    case 'page':
      return { ...known, pages: [...known.pages, event.page], done: known.done + 1 }
    case 'passed-over':
      return { ...known, done: known.done + 1 }
    case 'end':
      return { ...known, ended: true }
  }
}

/** Looks at all booking pages, and tells of each as it becomes known; leaving stops the looking. */
export function useAllHealth() {
  const api = useApi()
  const [turn, setTurn] = useState(0)
  const [health, setHealth] = useState(BEGUN)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn looks anew.
  useEffect(() => {
    const stop = new AbortController()
    setHealth(BEGUN)
    const look = async () => {
      try {
        const asked = { path: healthPaths.all, answer: HealthEvent, signal: stop.signal }
        for await (const event of streamEvents(api, asked)) setHealth((known) => after(known, event))
      } catch (error) {
        if (!stop.signal.aborted) setHealth((known) => ({ ...known, problem: problemOf(error) }))
      }
    }
    void look()
    return () => stop.abort()
  }, [api, turn])

  return { health, again: useCallback(() => setTurn((before) => before + 1), []) }
}
