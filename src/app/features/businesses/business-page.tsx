import { useEffect } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { FlowList } from '#app/features/flows/flow-list.tsx'
import { useWizardAhead } from '#app/features/flows/later-chunks.ts'
import { SlotSection } from '#app/features/flows/slot-section.tsx'
import { useHost } from '#app/host/host.ts'
import { useIdentity } from '#app/identity/identity-context.tsx'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import type { Problem } from '#contract/problem.ts'
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

  const gone = problem?.status === 404
  useEffect(() => {
    if (opened) lastOpened.remember(account, opened)
    if (gone) lastOpened.forget(account)
  }, [account, opened, gone])

  return (
    <div className={styles.page}>
      <BusinessHeading
        address={address}
        known={known}
        part={overview?.flows.find(({ id }) => id === flowId)?.name}
      />
      {problem && <NoOverview problem={problem} onRetry={askAgain} />}
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

/** Why there is nothing to show, or nothing newer; whoever looks for a booking page that is no more may choose another. */
function NoOverview({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const { business, common } = useText()
  const inTab = useHost() !== null
  if (problem.status !== 404) return <ProblemMessage problem={problem} onRetry={onRetry} />
  const { what, todo } = business.gone
  const explained = { what, todo: common.join(todo, ...(inTab ? [business.goneInTab] : [])) }
  return (
    <ProblemMessage problem={problem} explained={explained} onRetry={onRetry}>
      <LinkButton href={places.picker}>{business.another}</LinkButton>
    </ProblemMessage>
  )
}
