import { useEffect, useState } from 'react'
import { problemOf } from '#app/api/problem-error.ts'
import type { CreationEvent } from '#contract/creation.ts'
import { afterEvent, type CreationProgress, notStarted, type ProgressEvent } from './creation-progress.ts'

/** A creation as the page follows it. */
export interface FollowedStory {
  readonly progress: CreationProgress | null
  readonly running: boolean
  /** Follows the events of a creation to their end; nothing while one is followed already. */
  readonly follow: (target: 'new' | 'existing', events: AsyncIterable<CreationEvent>) => Promise<void>
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
    if (running) return
    const tell = (event: ProgressEvent) => setProgress((before) => before && afterEvent(before, event))
    setProgress(notStarted(target))
    try {
      for await (const event of events) tell(event)
    } catch (error) {
      tell({ kind: 'failed', problem: problemOf(error) })
    }
  }

  return { progress, running, follow }
}
