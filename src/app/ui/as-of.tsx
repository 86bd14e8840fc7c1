import type { Known } from '../api/use-answer.ts'
import { useDates } from '../text/dates.ts'
import { useText } from '../text/text-context.tsx'
import styles from './as-of.module.css'

/** Tells that what is shown is from an earlier visit: still being checked, or as old as it is. */
export function AsOf({ known: { seenAt, asking } }: { readonly known: Known<unknown> }) {
  const { common } = useText()
  const { moment } = useDates()
  return (
    <p className={styles.words} role="status">
      {seenAt !== null && (asking ? common.updating : common.asOf(moment(new Date(seenAt).toISOString())))}
    </p>
  )
}
