import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useDeferredValue, useState } from 'react'
import { useText } from '#app/text/text-context.tsx'
import type { BusinessSummary } from '#domain/business.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import { BusinessRow } from './business-row.tsx'

const SearchField = lazy(() => import('./search-field.tsx'))

/** As many as are found at a glance. */
const AT_A_GLANCE = 7

const useStyles = makeStyles({
  picker: { display: 'grid', rowGap: tokens.spacingVerticalM },
  list: {
    margin: '0',
    padding: '0',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
  },
  none: { margin: '0' },
})

interface Props {
  readonly businesses: readonly BusinessSummary[]
  readonly lastOpened: string | null
}

/** The booking pages to choose from, with a search once they are many. */
export function BusinessPicker({ businesses, lastOpened }: Props) {
  const styles = useStyles()
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
      {found.length > 0 ? (
        <ul className={styles.list}>
          {found.map((business) => (
            <BusinessRow
              key={business.address}
              business={business}
              isLast={lastOpened !== null && sameMailbox(lastOpened, business.address)}
            />
          ))}
        </ul>
      ) : (
        <p className={styles.none} role="status">
          {picker.none(query)}
        </p>
      )}
    </div>
  )
}
