import { useEffect, useState } from 'react'
import { problemOf } from '#app/api/problem-error.ts'
import type { CreationEvent } from '#contract/creation.ts'
import {
  afterEvent,
  type CreationProgress,
  notStarted,
  type Outcome,
  type ProgressEvent,
} from './creation-progress.ts'

/** A creation as the page follows it. */
export interface FollowedStory {
  readonly progress: CreationProgress | null
  readonly running: boolean
  /** Follows the events of a creation to their end, and tells how it ended; null while one is followed already. */
  readonly follow: (
    target: 'new' | 'existing',
    events: AsyncIterable<CreationEvent>,
  ) => Promise<Outcome | null>
  /** Takes away how the last one ended. */
  readonly forget: () => void
}

/** Follows a creation, and warns whoever leaves the page while it runs. */
export function useStory(): FollowedStory {
  const [progress, setProgress] = useState<CreationProgress | null>(null)
  const running = progress !== null && progress.outcome === null

  useEffect(() => {
    if (!running) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [running])

  async function follow(target: 'new' | 'existing', events: AsyncIterable<CreationEvent>) {
    if (running) return null
    let now = notStarted(target)
    const tell = (event: ProgressEvent) => {
      now = afterEvent(now, event)
      setProgress(now)
    }
    setProgress(now)
    try {
      for await (const event of events) tell(event)
    } catch (error) {
      tell({ kind: 'failed', problem: problemOf(error) })
    }
    return now.outcome
  }

  return { progress, running, follow, forget: () => setProgress(null) }
}
