import { type ReactNode, useState } from 'react'
import words from './words.module.css'

interface Props {
  readonly summary: string
  /** What is read aloud, where the words alone do not tell one from the next. */
  readonly label?: string
  readonly children: () => ReactNode
}

/** Something that is drawn only once it is unfolded. */
export function Unfolding({ summary, label, children }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={words.summary} aria-label={label}>
        {summary}
      </summary>
      {open && children()}
    </details>
  )
}
