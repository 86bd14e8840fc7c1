import { lazy, Suspense, useDeferredValue, useState } from 'react'
import { useText } from '#app/text/text-context.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessSummary } from '#domain/business.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import styles from './business-picker.module.css'
import { BusinessRow } from './business-row.tsx'

const SearchField = lazy(() => import('./search-field.tsx'))

/** As many as are found at a glance. */
const AT_A_GLANCE = 7

interface Props {
  readonly businesses: readonly BusinessSummary[]
  readonly lastOpened: string | null
}

/** The booking pages to choose from, with a search once they are many. */
export function BusinessPicker({ businesses, lastOpened }: Props) {
  const { picker } = useText()
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query).trim().toLowerCase()
  const found = businesses.filter(({ displayName, address }) =>
    `${displayName} ${address}`.toLowerCase().includes(wanted),
  )
  return (
    <div className={styles.picker}>
      {businesses.length > AT_A_GLANCE && (
        <Suspense>
          <SearchField label={picker.search} value={query} onChange={setQuery} />
        </Suspense>
      )}
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map((business) => (
            <BusinessRow
              key={business.address}
              business={business}
              isLast={lastOpened !== null && sameMailbox(lastOpened, business.address)}
            />
          ))}
        </ul>
      )}
      <p className={found.length > 0 ? words.unseen : words.plain} role="status">
        {wanted && (found.length > 0 ? picker.found(found.length) : picker.none(query))}
      </p>
    </div>
  )
}
