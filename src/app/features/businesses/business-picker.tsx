import { lazy, type ReactNode, Suspense, useDeferredValue, useState } from 'react'
import { useText } from '#app/text/text-context.tsx'
import cards from '#app/ui/card-list.module.css'
import words from '#app/ui/words.module.css'
import type { BusinessSummary } from '#domain/business.ts'
import styles from './business-picker.module.css'

const SearchField = lazy(() => import('./search-field.tsx'))

/** As many as are found at a glance. */
const AT_A_GLANCE = 7

interface Props {
  readonly businesses: readonly BusinessSummary[]
  /** One of them, as the list shows it. */
  readonly row: (business: BusinessSummary) => ReactNode
}

/** The booking pages to choose from, with a search once they are many. */
export function BusinessPicker({ businesses, row }: Props) {
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
        <ul className={cards.list}>
          {found.map((business) => (
            <li key={business.address} className={styles.row}>
              {row(business)}
            </li>
          ))}
        </ul>
      )}
      <p className={found.length > 0 ? words.unseen : words.plain} role="status">
        {wanted && (found.length > 0 ? picker.found(found.length) : picker.none(query))}
      </p>
    </div>
  )
}
