import { Address } from '#app/ui/address.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessSummary } from '#domain/business.ts'
import styles from './tabs.module.css'

interface Props {
  readonly business: BusinessSummary
  readonly chosen: boolean
  readonly onChoose: (business: BusinessSummary) => void
}

/** One booking page that a tab can be set up for. */
export function BusinessOption({ business, chosen, onChoose }: Props) {
  return (
    <label className={styles.option}>
      <input type="radio" name="business" checked={chosen} onChange={() => onChoose(business)} />
      <span className={styles.name}>
        <span className={words.strong}>{business.displayName}</span>
        <br />
        <Address className={words.small}>{business.address}</Address>
      </span>
    </label>
  )
}
