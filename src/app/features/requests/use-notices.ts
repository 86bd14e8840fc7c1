import { useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { useLanguage } from '#app/text/text-context.tsx'
import type { Problem } from '#contract/problem.ts'
import type { NoticeKind, NoticeResult } from '#contract/request.ts'
import { sendNotice } from './request-calls.ts'

/** What came of telling others in one way. */
export type Told =
  | { readonly kind: 'sending' }
  | { readonly kind: 'told'; readonly result: NoticeResult }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** The page tried by itself, and nobody has asked why it could not. */
  | { readonly kind: 'not-told' }

/** The ways in which others were told of a request since its page was opened. */
export interface Notices {
  readonly told: Readonly<Partial<Record<NoticeKind, Told>>>
  readonly tell: (kind: NoticeKind) => void
  /** Does so without being asked to, and so without an alarm where it fails. */
  readonly tellUnasked: (kind: NoticeKind) => void
}

/** Tells others of a request; nobody has to wait for it. */
export function useNotices(address: string, id: string): Notices {
  const api = useApi()
  const { language } = useLanguage()
  const [told, setTold] = useState<Notices['told']>({})

  function send(kind: NoticeKind, refused: (error: unknown) => Told) {
    if (told[kind]?.kind === 'sending') return
    const set = (now: Told) => setTold((before) => ({ ...before, [kind]: now }))
    set({ kind: 'sending' })
    sendNotice(api, address, id, { kind, language }).then(
      (result) => set({ kind: 'told', result }),
      (error: unknown) => set(refused(error)),
    )
  }

  return {
    told,
    tell: (kind) => send(kind, (error) => ({ kind: 'refused', problem: problemOf(error) })),
    tellUnasked: (kind) => send(kind, () => ({ kind: 'not-told' })),
  }
}
