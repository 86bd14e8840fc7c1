import { Link } from 'wouter'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import link from '#app/ui/link.module.css'
import type { BusinessOverview } from '#contract/business.ts'
import styles from './requests-link.module.css'

/** Leads to the requests of a booking page: those to decide about, or one's own, and how many are open. */
export function RequestsLink({ overview }: { readonly overview: BusinessOverview }) {
  const { requests: text } = useText()
  const { business, mayBuild, waiting } = overview
  const named = mayBuild ? text.allWaiting : text.ownOpen
  return (
    <Link
      href={places.requests(business.address)}
      className={link.link}
      aria-label={waiting > 0 ? named(waiting) : undefined}
    >
      {mayBuild ? text.all : text.own}
      {waiting > 0 && <span className={styles.count}>{waiting}</span>}
    </Link>
  )
}
