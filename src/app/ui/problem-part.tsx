import { type ReactNode, useId } from 'react'
import styles from './problem-details.module.css'

/** A part of what there is to know of a problem, named by a title; no heading, for a problem is told below headings of any rank. */
export function ProblemPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const name = useId()
  return (
    <section className={styles.part} aria-labelledby={name}>
      <p id={name} className={styles.title}>
        {title}
      </p>
      {children}
    </section>
  )
}
