import { Link, useLocation } from 'wouter'
import type { Known } from '#app/api/use-answer.ts'
import { useIdentity } from '#app/identity/identity-context.tsx'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import styles from '#app/ui/link.module.css'
import type { BusinessList } from '#contract/business.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import { BusinessRow } from './business-row.tsx'
import { BusinessesOrAddress } from './businesses-or-address.tsx'
import { lastOpened } from './last-opened.ts'

/** The booking pages to open, in a list or by address. */
export default function BusinessChoice({ known }: { readonly known: Known<BusinessList> }) {
  const { picker } = useText()
  const [, goTo] = useLocation()
  const last = lastOpened.of(useIdentity().account)
  return (
    <>
      <BusinessesOrAddress
        known={known}
        row={(business) => (
          <BusinessRow business={business} isLast={last !== null && sameMailbox(last, business.address)} />
        )}
        onAddress={(address) => goTo(places.business(address))}
      />
      <Link href={places.allHealth} className={styles.link}>
        {picker.health}
      </Link>
      <Link href={places.decode} className={styles.link}>
        {picker.decode}
      </Link>
    </>
  )
}
