import { isCovered } from '../skeleton/leave-skeleton.ts'
import { useText } from '../text/text-context.tsx'
import styles from './page-skeleton.module.css'
import words from './words.module.css'

/** The shape of a page whose content is still on its way. */
export function PageSkeleton() {
  const { common } = useText()
  return (
    <div className={styles.page} aria-busy>
      {!isCovered() && (
        <span className={words.unseen} role="status">
          {common.loading}
        </span>
      )}
      <div className={styles.title} />
      <div className={styles.part} />
      <div className={styles.part} />
    </div>
  )
}
