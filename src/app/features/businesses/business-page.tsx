import { lazy, Suspense, useEffect } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { FlowList } from '#app/features/flows/flow-list.tsx'
import { useWizardAhead } from '#app/features/flows/later-chunks.ts'
import { SlotSection } from '#app/features/flows/slot-section.tsx'
import { useIdentity } from '#app/identity/identity-context.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import { AddressSection } from './address-section.tsx'
import { BusinessHeading } from './business-heading.tsx'
import styles from './business-page.module.css'
import { lastOpened } from './last-opened.ts'
import { overviewQuery } from './queries.ts'
import { StaffSection } from './staff-section.tsx'

const GoneBusiness = lazy(() => import('./gone-business.tsx'))

interface Props {
  readonly address: string
  /** The flow that a link leads to; null shows the page from its top. */
  readonly flowId: string | null
}

/** One booking page: its address, its slots, its flows and its administrators. */
export function BusinessPage({ address, flowId }: Props) {
  const { account } = useIdentity()
  const known = useAnswer(overviewQuery(useApi(), address))
  const { data: overview, problem, askAgain } = known
  const current = known.seenAt === null
  const opened = overview?.business.address
  useWizardAhead(current && overview !== undefined)
  useOutcome(overview ? 'shown' : problem)

  const gone = problem?.status === 404
  useEffect(() => {
    if (opened) lastOpened.remember(account, opened)
    if (gone) lastOpened.forget(account, address)
  }, [account, address, opened, gone])

  return (
    <div className={styles.page}>
      <BusinessHeading
        address={address}
        known={known}
        part={overview?.flows.find(({ id }) => id === flowId)?.name}
      />
      {gone && (
        <Suspense>
          <GoneBusiness problem={problem} onRetry={askAgain} />
        </Suspense>
      )}
      {problem && !gone && <ProblemMessage problem={problem} onRetry={askAgain} />}
      {overview && (
        <>
          <AddressSection overview={overview} />
          <div className={styles.columns}>
            <div className={styles.column}>
              <SlotSection overview={overview} onRetry={askAgain} />
              <FlowList overview={overview} current={current} inView={flowId} />
            </div>
            <StaffSection overview={overview} />
          </div>
        </>
      )}
      {!overview && !problem && <PageSkeleton />}
    </div>
  )
}
