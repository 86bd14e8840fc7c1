import { useRef } from 'react'
import { Link } from 'wouter'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { Address } from '#app/ui/address.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import type { BusinessSummary } from '#domain/business.ts'
import styles from './business-row.module.css'

interface Props {
  readonly business: BusinessSummary
  readonly isLast: boolean
}

/** One booking page to choose, its address readable and copied without opening it. */
export function BusinessRow({ business: { address, displayName }, isLast }: Props) {
  const text = useText()
  const written = useRef<HTMLElement>(null)
  return (
    <div className={styles.row}>
      <span className={styles.words}>
        <span>
          <Link className={styles.name} href={places.business(address)}>
            {displayName}
          </Link>{' '}
          {isLast && <span className={styles.last}>{text.picker.lastOpened}</span>}
        </span>
        <Address ref={written} className={styles.address}>
          {address}
        </Address>
      </span>
      <span className={styles.above}>
        <CopyButton
          value={address}
          appearance="subtle"
          label={`${text.business.copyAddress}: ${displayName}`}
          fallback={written}
        />
      </span>
    </div>
  )
}
