import { useState } from 'react'
import { useIdentity } from '#app/identity/identity-context.tsx'
import { stored } from '#app/stored.ts'

/** A text in the middle of being written. */
export interface Writing {
  readonly text: string
  readonly write: (text: string) => void
  /** It has arrived where it was meant for, and the browser need not keep it. */
  readonly done: () => void
}

/** Keeps what somebody is writing over a reload, for them and for that purpose alone. */
export function useWriting(purpose: string, first = ''): Writing {
  const { account } = useIdentity()
  const key = `writing.${account.tenantId}.${account.id}.${purpose}`
  const [text, setText] = useState(() => stored.get(key) ?? first)
  return {
    text,
    write: (changed) => {
      setText(changed)
      stored.set(key, changed)
    },
    done: () => stored.remove(key),
  }
}
