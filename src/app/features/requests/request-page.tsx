import { Suspense, useEffect } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { places } from '#app/routes.ts'
import { BackLink } from '#app/ui/back-link.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import type { Problem } from '#contract/problem.ts'
import { overviewQuery } from '../businesses/queries.ts'
import { loadRooms, RequestRoom } from './later-rooms.ts'
import { requestQuery } from './queries.ts'
import styles from './request-page.module.css'
import { useRequestNames, useRequestsText } from './requests-words.ts'
import { StateBadge } from './state-badge.tsx'

interface Props {
  readonly address: string
  readonly id: string
}

/** One request, for whoever asked and for whoever decides. */
export function RequestPage({ address, id }: Props) {
  const api = useApi()
  const text = useRequestsText()
  const { whatOf, requesterOf } = useRequestNames()
  const about = useAnswer(overviewQuery(api, address))
  const asked = useAnswer(requestQuery(api, address, id))
  const [overview, request] = [about.data, asked.data]
  const problem = asked.problem ?? (overview ? null : about.problem)
  useOutcome(overview && request ? 'shown' : problem)
  // What shows the request comes side by side with what is known of it.
  useEffect(() => void loadRooms().catch(() => undefined), [])
  const again = asked.problem ? asked.askAgain : about.askAgain
  return (
    <div className={styles.page}>
      <div className={styles.heading}>
        <BackLink href={places.requests(address)}>{text.page.toList}</BackLink>
        <PageTitle>{request ? whatOf(request) : text.title}</PageTitle>
        {request && (
          <p className={styles.under}>
            <StateBadge request={request} />
            <span>{[requesterOf(request), overview?.business.displayName ?? address].join(' · ')}</span>
          </p>
        )}
      </div>
      {problem && <NoRequest problem={problem} address={address} onRetry={again} />}
      {overview && request && (
        <Suspense fallback={<PageSkeleton />}>
          <RequestRoom overview={overview} request={request} />
        </Suspense>
      )}
      {!problem && !(overview && request) && <PageSkeleton />}
    </div>
  )
}

interface NoRequestProps {
  readonly problem: Problem
  readonly address: string
  readonly onRetry: () => void
}

/** Why there is no request to show, or nothing newer. */
function NoRequest({ problem, address, onRetry }: NoRequestProps) {
  const { page } = useRequestsText()
  if (problem.status !== 404) return <ProblemMessage problem={problem} onRetry={onRetry} />
  return (
    <ProblemMessage problem={problem} explained={page.notFound} onRetry={onRetry}>
      <LinkButton href={places.requests(address)}>{page.toList}</LinkButton>
    </ProblemMessage>
  )
}
