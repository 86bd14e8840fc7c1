import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { DraftKeeper, type Keeping } from '#app/features/requests/draft-keeper.ts'
import { draftWritten } from '#app/features/requests/queries.ts'
import { writeDraft } from '#app/features/requests/request-calls.ts'
import type { RequestContent } from '#domain/request/content.ts'

/** How long nothing is said before what was said is kept, in milliseconds. */
const PAUSE = 1000

/** A draft of a request, under the id it has. */
export interface RequestDraft {
  readonly id: string
  readonly content: RequestContent
}

/** A draft that is kept while it is written. */
export interface KeptDraft<Draft> {
  readonly keeping: Keeping | null
  readonly keeper: DraftKeeper<Draft>
  /** Keeps nothing more of it. */
  readonly drop: () => Promise<void>
}

const later = (work: () => void) => {
  const timer = setTimeout(work, PAUSE)
  return () => clearTimeout(timer)
}

/** Keeps a draft with the server, where it survives a reload whatever the browser may store. */
export function useDraftKept<Draft extends RequestDraft>(
  address: string,
  draft: Draft | null,
): KeptDraft<Draft> {
  const api = useApi()
  const client = useQueryClient()
  const [keeping, setKeeping] = useState<Keeping | null>(null)
  const [keeper] = useState(
    () =>
      new DraftKeeper<Draft>({
        write: async ({ id, content }, { signal, leaving }) => {
          const now = await writeDraft(api, address, id, content, { signal, keepalive: leaving })
          draftWritten(client, api, address, now)
        },
        later,
        tell: setKeeping,
      }),
  )

  const written = JSON.stringify(draft)
  const known = useRef(written)
  const change = useEffectEvent(() => draft && keeper.change(draft))
  useEffect(() => {
    if (written === known.current) return
    known.current = written
    change()
  }, [written])

  useEffect(() => {
    const flush = () => keeper.flush()
    const hidden = () => document.visibilityState === 'hidden' && keeper.flush()
    addEventListener('pagehide', flush)
    addEventListener('online', flush)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      removeEventListener('pagehide', flush)
      removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', hidden)
      // Elsewhere on the page, the draft is there.
      keeper.flush()
    }
  }, [keeper])

  const drop = async () => {
    await keeper.drop()
    setKeeping(null)
  }
  return { keeping, keeper, drop }
}
