import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

interface Props {
  readonly title: string
  /** What stands beside the title. */
  readonly beside?: ReactNode
  readonly id?: string
  readonly children: ReactNode
}

/** A part of a page under a heading of its own. */
export function Section({ title, beside, id, children }: Props) {
  const own = useId()
  const heading = id ?? own
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  )
}
