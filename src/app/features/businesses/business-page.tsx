import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { FlowList } from '#app/features/flows/flow-list.tsx'
import { SlotSection } from '#app/features/flows/slot-section.tsx'
import { useIdentity } from '#app/identity/identity-context.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import { AddressSection } from './address-section.tsx'
import { BusinessHeading } from './business-heading.tsx'
import styles from './business-page.module.css'
import { lastOpened } from './last-opened.ts'
import { overviewQuery } from './queries.ts'
import { StaffSection } from './staff-section.tsx'

/** One booking page: its address, its slots, its flows and its administrators. */
export function BusinessPage({ address }: { readonly address: string }) {
  const { account } = useIdentity()
  const { data: overview, error, refetch } = useQuery(overviewQuery(useApi(), address))
  const opened = overview?.business.address

  useEffect(() => {
    if (opened) lastOpened.remember(account, opened)
  }, [account, opened])

  return (
    <div className={styles.page}>
      <BusinessHeading address={address} business={overview?.business ?? null} />
      {error && <ProblemMessage problem={problemOf(error)} onRetry={() => void refetch()} />}
      {overview && <Overview overview={overview} />}
      {!overview && !error && <PageSkeleton />}
    </div>
  )
}

function Overview({ overview }: { readonly overview: BusinessOverview }) {
  return (
    <>
      <AddressSection overview={overview} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <SlotSection overview={overview} />
          <FlowList overview={overview} />
        </div>
        <StaffSection overview={overview} />
      </div>
    </>
  )
}
