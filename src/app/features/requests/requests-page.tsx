import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { places } from '#app/routes.ts'
import { BackLink } from '#app/ui/back-link.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import { overviewQuery } from '../businesses/queries.ts'
import { requestsQuery } from './queries.ts'
import { RequestGroups } from './request-groups.tsx'
import styles from './requests-page.module.css'
import { useRequestsText } from './requests-words.ts'

/** The requests of a booking page: those that wait for whoever decides, and everybody's own. */
export function RequestsPage({ address }: { readonly address: string }) {
  const text = useRequestsText()
  const { data: list, problem, askAgain } = useAnswer(requestsQuery(useApi(), address))
  const { data: overview } = useAnswer(overviewQuery(useApi(), address))
  useOutcome(list ? 'shown' : problem)
  return (
    <div className={styles.page}>
      <div>
        <BackLink href={places.business(address)}>{overview?.business.displayName ?? address}</BackLink>
        <div className={styles.line}>
          <PageTitle>{text.title}</PageTitle>
          {list && !list.mayDecide && (
            <div className={styles.ways}>
              <LinkButton href={places.ask(address)} appearance="primary">
                {text.list.ask}
              </LinkButton>
              <LinkButton href={places.askRole(address)}>{text.list.askRole}</LinkButton>
            </div>
          )}
        </div>
      </div>
      {problem && <ProblemMessage problem={problem} onRetry={askAgain} />}
      {list && <RequestGroups address={address} list={list} />}
      {!list && !problem && <PageSkeleton />}
    </div>
  )
}
