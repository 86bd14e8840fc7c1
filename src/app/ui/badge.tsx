import type { ReactNode } from 'react'
import styles from './badge.module.css'

/** What the colour of a badge says. */
export type Tone = 'neutral' | 'brand' | 'success' | 'warning' | 'danger'

interface Props {
  readonly tone: Tone
  /** Says the same as the colour, to whoever sees none. */
  readonly sign: ReactNode
  readonly children: string
}

/** How something stands, in a word. */
export function Badge({ tone, sign, children }: Props) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {sign}
      {children}
    </span>
  )
}
