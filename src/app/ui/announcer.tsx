import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import words from './words.module.css'

const AnnounceContext = createContext<(message: string) => void>(() => undefined)

/** Reads results aloud, politely, to whoever listens to the page. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', turn: 0 })
  const announce = useCallback((message: string) => setSaid(({ turn }) => ({ message, turn: turn + 1 })), [])

  useEffect(() => {
    if (said.message === '') return
    // Long enough to be heard; whoever reads on through the page later must not find it as news.
    const timer = setTimeout(() => setSaid(({ turn }) => ({ message: '', turn })), 3000)
    return () => clearTimeout(timer)
  }, [said])

  return (
    <AnnounceContext value={announce}>
      {children}
      <div className={words.unseen} aria-live="polite">
        {/* A new element each time, so that saying the same twice is heard twice. */}
        <span key={said.turn}>{said.message}</span>
      </div>
    </AnnounceContext>
  )
}

/** Says a message to screen readers. */
export const useAnnounce = () => useContext(AnnounceContext)
