import { useEffect, useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { BusinessesOrAddress } from '#app/features/businesses/businesses-or-address.tsx'
import { businessesQuery } from '#app/features/businesses/queries.ts'
import { useHost } from '#app/host/host.ts'
import { places } from '#app/routes.ts'
import { tabWords } from '#app/text/tab-words.ts'
import { useWords } from '#app/text/text-context.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import words from '#app/ui/words.module.css'
import type { BusinessSummary } from '#domain/business.ts'
import { type SmtpAddress, sameMailbox } from '#domain/smtp-address.ts'
import { BusinessOption } from './business-option.tsx'
import { ByAddress } from './by-address.tsx'
import { OutsideTeams } from './outside-teams.tsx'
import styles from './tabs.module.css'

/** Sets up a tab of a channel or chat: which booking page everybody in it sees. */
export default function ConfigurePage() {
  const host = useHost()
  const text = useWords(tabWords).configure
  return (
    <div className={styles.page}>
      <PageTitle>{text.title}</PageTitle>
      {host ? <Choice /> : <OutsideTeams lead={text.outside} />}
    </div>
  )
}

function Choice() {
  const host = useHost()
  const text = useWords(tabWords).configure
  const known = useAnswer(businessesQuery(useApi()))
  const [chosen, setChosen] = useState<BusinessSummary | null>(null)
  const [typed, setTyped] = useState<SmtpAddress | null>(null)
  const before =
    known.data?.businesses.find(
      ({ address }) => places.business(address).toLowerCase() === host?.settled?.toLowerCase(),
    ) ?? null
  const current = chosen ?? (typed ? null : before)
  useOutcome(known.data ? 'shown' : known.problem)

  useEffect(() => {
    host?.settle(current && { place: places.business(current.address), name: current.displayName })
  }, [host, current])

  function choose(business: BusinessSummary) {
    setTyped(null)
    setChosen(business)
  }

  if (!known.data && !known.problem) return <PageSkeleton />
  return (
    <>
      <p className={words.plain}>{text.lead}</p>
      <BusinessesOrAddress
        known={known}
        row={(business) => (
          <BusinessOption
            business={business}
            chosen={current !== null && sameMailbox(business.address, current.address)}
            onChoose={choose}
          />
        )}
        onAddress={(address) => {
          setChosen(null)
          setTyped(address)
        }}
      />
      {typed && <ByAddress key={typed} address={typed} onFound={setChosen} />}
      <p className={words.strong} role="status">
        {current && text.chosen(current.displayName)}
      </p>
    </>
  )
}
