import { useQuery } from '@tanstack/react-query'
import { useApi } from '#app/api/api-context.tsx'
import type { Known } from '#app/api/use-answer.ts'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { Address } from '#app/ui/address.tsx'
import { AsOf } from '#app/ui/as-of.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { ExternalLink } from '#app/ui/external-link.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ShareButton } from '#app/ui/share-button.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import styles from './business-heading.module.css'
import { businessesQuery } from './queries.ts'
import { RequestsLink } from './requests-link.tsx'

interface Props {
  readonly address: string
  readonly known: Known<BusinessOverview>
  /** The flow in view, if one is. */
  readonly part: string | undefined
}

/** The name of a booking page, as soon as anything on the page knows it, and the ways out of here. */
export function BusinessHeading({ address, known, part }: Props) {
  const text = useText().business
  const { data: listed } = useQuery({ ...businessesQuery(useApi()), enabled: false })
  const business = known.data?.business
  const summary = business ?? listed?.businesses.find((one) => sameMailbox(one.address, address))
  const name = summary?.displayName ?? address
  return (
    <div className={styles.heading}>
      <div className={styles.above}>
        <BackLink href={places.picker}>{text.all}</BackLink>
        <AsOf known={known} />
        {business && (
          <ShareButton place={places.business(business.address)} label={business.displayName} worded />
        )}
      </div>
      <div className={styles.line}>
        <PageTitle part={part} shown={sameMailbox(name, address) && <Address>{name}</Address>}>
          {name}
        </PageTitle>
        {business?.publicUrl && <ExternalLink href={business.publicUrl}>{text.publicPage}</ExternalLink>}
        {known.data && <RequestsLink overview={known.data} />}
      </div>
    </div>
  )
}
