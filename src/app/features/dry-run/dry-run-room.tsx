import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { definitionQuery } from '#app/features/flows/definition-query.ts'
import { FluentParts } from '#app/theme/fluent-parts.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import type { FlowSummary } from '#contract/flow.ts'
import type { Business } from '#domain/business.ts'
import DryRunDesk from './dry-run-desk.tsx'

interface Props {
  readonly business: Business
  readonly flow: FlowSummary
}

/** The dry run with the components it is made of, once it is known what the flow does. */
export default function DryRunRoom({ business, flow }: Props) {
  const { data, error, refetch } = useQuery(definitionQuery(useApi(), business.address, flow))
  const tried = useMemo(() => data && { name: data.name, flow: data.flow }, [data])
  if (error) return <ProblemMessage problem={problemOf(error)} onRetry={() => void refetch()} />
  if (!tried) return <PageSkeleton />
  return (
    <FluentParts>
      <DryRunDesk business={business} tried={tried} />
    </FluentParts>
  )
}
