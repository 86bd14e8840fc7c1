import { Suspense, useEffect } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { arriving } from '#app/arriving.tsx'
import styles from '#app/features/businesses/business-page.module.css'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import { loadOnce } from '#app/load-once.ts'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import type { BusinessOverview } from '#contract/business.ts'
import { useDryRunText } from './dry-run-words.ts'

const loadRoom = loadOnce(() => import('./dry-run-room.tsx'))
const DryRunRoom = arriving(loadRoom)

interface Props {
  readonly address: string
  readonly flowId: string
}

/** The dry run of a flow that exists, for whoever can see what it does. */
export default function DryRunPage({ address, flowId }: Props) {
  const text = useDryRunText()
  const { data: overview, problem, askAgain } = useAnswer(overviewQuery(useApi(), address))
  const flow = overview?.flows.find(({ id }) => id === flowId)
  useOutcome(overview ? 'shown' : problem)
  // What tries the flow comes side by side with what is known of it.
  useEffect(() => void loadRoom().catch(() => undefined), [])
  return (
    <div className={styles.page}>
      <div>
        <BackLink href={places.flow(address, flowId)}>{overview?.business.displayName ?? address}</BackLink>
        <PageTitle>{flow ? text.titleOf(flow.name) : text.title}</PageTitle>
      </div>
      {overview && flow && (
        <Suspense fallback={<PageSkeleton />}>
          <DryRunRoom business={overview.business} flow={flow} />
        </Suspense>
      )}
      {overview && !flow && <Missing overview={overview} onRetry={askAgain} />}
      {!overview && problem && <ProblemMessage problem={problem} onRetry={askAgain} />}
      {!overview && !problem && <PageSkeleton />}
    </div>
  )
}

interface MissingProps {
  readonly overview: BusinessOverview
  readonly onRetry: () => void
}

/** Why there is no such flow to try: it is gone, or where it may be could not be read. */
function Missing({ overview, onRetry }: MissingProps) {
  const text = useDryRunText()
  const { slots } = useText()
  const { flowsProblem, unreadEnvironments } = overview
  if (flowsProblem) return <ProblemMessage problem={flowsProblem} onRetry={onRetry} />
  return (
    <>
      <p>{text.notFound}</p>
      {unreadEnvironments.length > 0 && <p>{slots.unread(unreadEnvironments.map(({ name }) => name))}</p>}
    </>
  )
}
