import { Suspense, useEffect } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { places } from '#app/routes.ts'
import { BackLink } from '#app/ui/back-link.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import { overviewQuery } from '../businesses/queries.ts'
import { AskRoleRoom, loadRooms } from './later-rooms.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'
import { roleAskedQuery } from './role-asked.ts'

/** Where somebody asks to be made administrator; what they had begun to write is there again. */
export function AskRolePage({ address }: { readonly address: string }) {
  const api = useApi()
  const { askRole: text } = useRequestsText()
  const about = useAnswer(overviewQuery(api, address))
  const asked = useAnswer(roleAskedQuery(api, address))
  const [overview, request] = [about.data, asked.data]
  const failed = asked.problem ? asked : about
  const ready = overview && request
  useOutcome(ready ? 'shown' : failed.problem)
  useEffect(() => void loadRooms().catch(() => undefined), [])

  return (
    <div className={styles.page}>
      <div className={styles.heading}>
        <BackLink href={places.business(address)}>{overview?.business.displayName ?? address}</BackLink>
        <PageTitle>{text.title}</PageTitle>
      </div>
      {ready ? (
        <Suspense fallback={<PageSkeleton />}>
          <AskRoleRoom overview={overview} {...request} />
        </Suspense>
      ) : failed.problem ? (
        <ProblemMessage problem={failed.problem} onRetry={failed.askAgain} />
      ) : (
        <PageSkeleton />
      )}
    </div>
  )
}
