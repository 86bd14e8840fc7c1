import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import type { Problem } from '#contract/problem.ts'
import type { RequestContent } from '#domain/request/content.ts'
import { requestChanged } from './queries.ts'
import { writeDraft } from './request-calls.ts'

/** How long nothing is typed before what was typed is saved, in milliseconds. */
const PAUSE = 800

/** A draft and how far it is saved. */
export interface Draft {
  readonly state: 'untouched' | 'unsaved' | 'saving' | 'saved'
  readonly problem: Problem | null
  /** Saves what is not saved yet; false where that failed. */
  readonly save: () => Promise<boolean>
}

interface Written {
  readonly id: string
  /** What the server has of it. */
  readonly before: RequestContent
  readonly content: RequestContent
  /** Is told once everything that was written is saved. */
  readonly onSaved: () => void
}

/** Saves a draft while it is being written: after each pause, and with the last breath of the page. */
export function useDraft(address: string, { id, before, content, onSaved }: Written): Draft {
  const api = useApi()
  const client = useQueryClient()
  const written = JSON.stringify(content)
  const [first] = useState(() => JSON.stringify(before))
  const saved = useRef(first)
  const [state, setState] = useState<Draft['state']>('untouched')
  const [problem, setProblem] = useState<Problem | null>(null)
  // What is saved later must also arrive later.
  const line = useRef<Promise<unknown>>(Promise.resolve())

  async function save(leaving = false): Promise<boolean> {
    if (saved.current === written) return true
    const last = saved.current
    saved.current = written
    setState('saving')
    const saving = line.current.then(() => writeDraft(api, address, id, content, { keepalive: leaving }))
    line.current = saving.catch(() => undefined)
    try {
      requestChanged(client, api, address, await saving)
      setProblem(null)
      if (saved.current === written) setState('saved')
      if (saved.current === written) onSaved()
      return true
    } catch (error) {
      if (saved.current === written) saved.current = last
      setState('unsaved')
      setProblem(problemOf(error))
      return false
    }
  }

  const settled = useEffectEvent(onSaved)
  const later = useEffectEvent(() => void save())
  useEffect(() => {
    if (saved.current === written) return settled()
    setState('unsaved')
    const timer = setTimeout(() => later(), PAUSE)
    return () => clearTimeout(timer)
  }, [written])

  const leaving = useEffectEvent(() => void save(true))
  useEffect(() => {
    const leave = () => leaving()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  return {
    state: written === first && state === 'unsaved' ? 'untouched' : state,
    problem,
    save: () => save(),
  }
}
