import { useEffect } from 'react'
import type { Problem } from '#contract/problem.ts'
import { type Outcome, useHost } from '../host/host.ts'
import { problemWords } from '../text/problem-words.ts'
import { useLanguage } from '../text/text-context.tsx'
import { whenIdle } from '../when-idle.ts'
import { loadExplainedProblem } from './trouble-chunk.ts'

const refusals = { 403: 'permission', 404: 'not-found', 429: 'throttled' } as const

/** How a page came out that shows a problem instead of what it is for. */
export function outcomeOf({ code, status }: Problem): Outcome {
  if (code === 'signed-out') return { kind: 'failed', reason: 'sign-in' }
  if (code === 'offline') return { kind: 'refused', reason: 'offline' }
  const reason = Object.entries(refusals).find(([known]) => Number(known) === status)?.[1]
  return { kind: 'refused', reason: reason ?? 'other' }
}

/** Tells the host how the page came out, once it is on the screen, and again after a suspension. */
export function useOutcome(screen: 'shown' | Problem | null): void {
  const host = useHost()
  const { language } = useLanguage()
  useEffect(() => {
    if (screen) host?.report(screen === 'shown' ? { kind: 'shown' } : outcomeOf(screen))
  }, [host, screen])
  // Whoever goes offline later still reads why.
  useEffect(
    () =>
      screen === 'shown'
        ? whenIdle(() => void Promise.allSettled([loadExplainedProblem(), problemWords[language]()]))
        : undefined,
    [screen, language],
  )
}
