import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { useAnswer } from '#app/api/use-answer.ts'
import { places } from '#app/routes.ts'
import { BackLink } from '#app/ui/back-link.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import { overviewQuery } from '../businesses/queries.ts'
import { newestDraft } from './groups.ts'
import { AskRoleRoom, loadRooms } from './later-rooms.ts'
import { requestQuery, requestsQuery } from './queries.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'

/** Where somebody asks to be made administrator; what they had begun to write is there again. */
export function AskRolePage({ address }: { readonly address: string }) {
  const api = useApi()
  const { askRole: text } = useRequestsText()
  const about = useAnswer(overviewQuery(api, address))
  // Once the form is open, what is written in it counts and not what is read again.
  const listed = useQuery({
    ...requestsQuery(api, address),
    refetchInterval: false,
    refetchOnWindowFocus: false,
  })
  const begun = listed.data && newestDraft(listed.data, 'administrator')
  const draft = useQuery({
    ...requestQuery(api, address, begun?.id ?? ''),
    enabled: begun !== undefined,
    refetchInterval: false,
    refetchOnWindowFocus: false,
  })
  const error = listed.error ?? draft.error
  const problem = about.problem ?? (error && problemOf(error))
  const overview = about.data
  const ready = overview && listed.data && (!begun || draft.data)
  useOutcome(ready ? 'shown' : problem)
  useEffect(() => void loadRooms().catch(() => undefined), [])

  function again() {
    about.askAgain()
    void listed.refetch()
    if (begun) void draft.refetch()
  }

  return (
    <div className={styles.page}>
      <div className={styles.heading}>
        <BackLink href={places.business(address)}>{overview?.business.displayName ?? address}</BackLink>
        <PageTitle>{text.title}</PageTitle>
      </div>
      {!ready && problem && <ProblemMessage problem={problem} onRetry={again} />}
      {!ready && !problem && <PageSkeleton />}
      {ready && (
        <Suspense fallback={<PageSkeleton />}>
          <AskRoleRoom overview={overview} list={listed.data} draft={draft.data ?? null} />
        </Suspense>
      )}
    </div>
  )
}
