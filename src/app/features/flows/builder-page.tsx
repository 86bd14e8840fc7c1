import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { OnlyAdministrators } from './only-administrators.tsx'
import { loadWizard } from './wizard-chunk.ts'

const Wizard = lazy(loadWizard)

interface Props {
  readonly address: string
  /** The flow to add actions to; null builds a new one. */
  readonly flowId: string | null
}

/** The place of the wizard: it opens once the booking page is read, and to those who may build. */
export function BuilderPage({ address, flowId }: Props) {
  const { slots, flows } = useText()
  const { data: overview, error, refetch } = useQuery(overviewQuery(useApi(), address))
  const flow = overview?.flows.find(({ id }) => id === flowId)
  if (overview?.mayBuild && flowId === null) return <Wizard overview={overview} />
  if (overview?.mayBuild && flow) return <Wizard overview={overview} appendTo={flow} />
  return (
    <>
      <BackLink href={places.business(address)}>{overview?.business.displayName ?? address}</BackLink>
      <PageTitle>{flowId === null ? slots.build : slots.addInstead}</PageTitle>
      {overview && !overview.mayBuild && <OnlyAdministrators administrators={overview.administrators} />}
      {overview?.mayBuild && <p>{flows.notFound}</p>}
      {!overview && error && <ProblemMessage problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!overview && !error && <PageSkeleton />}
    </>
  )
}
