import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { useAnswer } from '#app/api/use-answer.ts'
import styles from '#app/features/businesses/business-page.module.css'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import { definitionQuery } from '#app/features/flows/definition-query.ts'
import { places } from '#app/routes.ts'
import { FluentParts } from '#app/theme/fluent-parts.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import type { FlowSummary } from '#contract/flow.ts'
import type { Business } from '#domain/business.ts'
import { loadDryRun } from './dry-run-chunk.ts'
import { useDryRunText } from './dry-run-words.ts'

const DryRunDesk = lazy(loadDryRun)

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
  return (
    <div className={styles.page}>
      <div>
        <BackLink href={places.flow(address, flowId)}>{overview?.business.displayName ?? address}</BackLink>
        <PageTitle>{flow ? text.titleOf(flow.name) : text.title}</PageTitle>
      </div>
      {overview && flow && <Tried business={overview.business} flow={flow} />}
      {overview && !flow && <p>{text.notFound}</p>}
      {!overview && problem && <ProblemMessage problem={problem} onRetry={askAgain} />}
      {!overview && !problem && <PageSkeleton />}
    </div>
  )
}

function Tried({ business, flow }: { readonly business: Business; readonly flow: FlowSummary }) {
  const { data, error, refetch } = useQuery(definitionQuery(useApi(), business.address, flow))
  const tried = useMemo(() => data && { name: data.name, flow: data.flow }, [data])
  if (error) return <ProblemMessage problem={problemOf(error)} onRetry={() => void refetch()} />
  if (!tried) return <PageSkeleton />
  return (
    <FluentParts>
      <Suspense fallback={<PageSkeleton />}>
        <DryRunDesk business={business} tried={tried} />
      </Suspense>
    </FluentParts>
  )
}
