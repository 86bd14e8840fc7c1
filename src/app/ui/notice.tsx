import { WarningFilled } from '@fluentui/react-icons/headless/svg/warning'
import type { ReactNode } from 'react'
import styles from './notice.module.css'
import words from './words.module.css'

export interface NoticeProps {
  /** What has happened, read aloud as it appears. */
  readonly message: ReactNode
  readonly actions?: ReactNode
  /** The sign of what is worse than a warning. */
  readonly errorSign?: ReactNode
  /** What there is to read besides. */
  readonly children?: ReactNode
}

/** A message that something needs attention, with the ways to give it. */
export function Notice({ errorSign, message, actions, children }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${errorSign ? styles.error : styles.warning}`}>
      {errorSign ?? <WarningFilled aria-hidden />}
      <div className={styles.words}>
        <p className={words.plain} role="alert">
          {message}
        </p>
        {actions && <div className={styles.actions}>{actions}</div>}
        {children}
      </div>
    </div>
  )
}
