import { useQuery } from '@tanstack/react-query'
import { useApi } from '#app/api/api-context.tsx'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import type { Business } from '#domain/business.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import styles from './business-heading.module.css'
import { businessesQuery } from './queries.ts'

interface Props {
  readonly address: string
  readonly business: Business | null
}

/** The name of a booking page, as soon as anything on the page knows it, and the ways out of here. */
export function BusinessHeading({ address, business }: Props) {
  const text = useText().business
  const { data: listed } = useQuery({ ...businessesQuery(useApi()), enabled: false })
  const known = business ?? listed?.businesses.find((one) => sameMailbox(one.address, address))
  return (
    <div className={styles.heading}>
      <BackLink href={places.picker}>{text.all}</BackLink>
      <div className={styles.line}>
        <PageTitle>{known?.displayName ?? address}</PageTitle>
        {business?.publicUrl && <ExternalLink href={business.publicUrl}>{text.publicPage}</ExternalLink>}
      </div>
    </div>
  )
}
