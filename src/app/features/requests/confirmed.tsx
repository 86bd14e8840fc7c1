import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import words from '#app/ui/words.module.css'
import styles from './request-page.module.css'

interface Props {
  readonly label: string
  readonly question: string
  readonly yes: string
  readonly no: string
  readonly busy: boolean
  readonly onYes: () => void
}

/** A button for what cannot be undone: it asks first, in its own place, and Escape says no. */
export function Confirmed({ label, question, yes, no, busy, onYes }: Props) {
  const [asking, setAsking] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  const asked = useRef(false)

  useEffect(() => {
    // The focus goes to what is safe, and back to where it came from.
    if (asking || asked.current) group.current?.querySelector<HTMLElement>('[data-safe]')?.focus()
    asked.current = asking
  }, [asking])

  if (!asking)
    return (
      <div ref={group}>
        <Button data-safe onClick={() => setAsking(true)}>
          {label}
        </Button>
      </div>
    )
  return (
    <div
      ref={group}
      role="group"
      aria-label={question}
      className={styles.confirmation}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setAsking(false)
      }}
    >
      <p className={words.strong}>{question}</p>
      <Button aria-disabled={busy} onClick={onYes}>
        {yes}
      </Button>
      <Button data-safe onClick={() => setAsking(false)}>
        {no}
      </Button>
    </div>
  )
}
