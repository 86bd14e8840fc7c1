import { useEffect, useRef, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import styles from './confirmed.module.css'

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
  const place = useRef<HTMLDivElement>(null)
  const was = useRef(asking)

  useEffect(() => {
    // The focus goes to what changes nothing, and afterwards back to where it came from.
    if (was.current !== asking) place.current?.querySelector<HTMLElement>('[data-safe]')?.focus()
    was.current = asking
  }, [asking])

  return (
    <div ref={place} className={asking ? styles.place : undefined}>
      {asking ? (
        <fieldset
          className={styles.question}
          onKeyDown={({ key }) => {
            if (key === 'Escape') setAsking(false)
          }}
        >
          <legend className={styles.legend}>{question}</legend>
          <div className={styles.answers}>
            <Button aria-disabled={busy} onClick={onYes}>
              {yes}
            </Button>
            <Button data-safe onClick={() => setAsking(false)}>
              {no}
            </Button>
          </div>
        </fieldset>
      ) : (
        <Button data-safe onClick={() => setAsking(true)}>
          {label}
        </Button>
      )}
    </div>
  )
}
