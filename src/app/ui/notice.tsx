import { ErrorCircleFilled } from '@fluentui/react-icons/headless/svg/error-circle'
import { WarningFilled } from '@fluentui/react-icons/headless/svg/warning'
import type { ReactNode } from 'react'
import styles from './notice.module.css'
import words from './words.module.css'

interface Props {
  readonly intent: 'error' | 'warning'
  /** What has happened, read aloud as it appears. */
  readonly message: ReactNode
  readonly actions?: ReactNode
  /** What there is to read besides. */
  readonly children?: ReactNode
}

/** A message that something needs attention, with the ways to give it. */
export function Notice({ intent, message, actions, children }: Props) {
  return (
    <div className={`${styles.notice} ${styles[intent]}`}>
      {intent === 'error' ? <ErrorCircleFilled aria-hidden /> : <WarningFilled aria-hidden />}
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
