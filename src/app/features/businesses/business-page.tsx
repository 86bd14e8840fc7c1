import { useEffect } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { FlowList } from '#app/features/flows/flow-list.tsx'
import { SlotSection } from '#app/features/flows/slot-section.tsx'
import { useWizardAhead } from '#app/features/flows/wizard-chunk.ts'
import { useIdentity } from '#app/identity/identity-context.tsx'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import words from '#app/ui/words.module.css'
import { AddressSection } from './address-section.tsx'
import { BusinessHeading } from './business-heading.tsx'
import styles from './business-page.module.css'
import { lastOpened } from './last-opened.ts'
import { overviewQuery } from './queries.ts'
import { StaffSection } from './staff-section.tsx'

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
  useWizardAhead(current && overview?.mayBuild === true)
  useOutcome(overview ? 'shown' : problem)

  useEffect(() => {
    if (opened) lastOpened.remember(account, opened)
  }, [account, opened])

  return (
    <div className={styles.page}>
      <BusinessHeading
        address={address}
        known={known}
        part={overview?.flows.find(({ id }) => id === flowId)?.name}
      />
      {problem && <ProblemMessage problem={problem} onRetry={askAgain} />}
      {problem?.status === 404 && <Gone />}
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

/** Tells whoever looks for a booking page that is no more where to choose another. */
function Gone() {
  const { business } = useText()
  return (
    <>
      <p className={words.plain}>{business.gone}</p>
      <div>
        <LinkButton href={places.picker}>{business.another}</LinkButton>
      </div>
    </>
  )
}
