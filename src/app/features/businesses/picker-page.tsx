import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useContext, useState } from 'react'
import { Redirect } from 'wouter'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { useIdentity } from '#app/identity/identity-context.tsx'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { ArrivalContext, PageTitle } from '#app/ui/page-title.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { Problem } from '#contract/problem.ts'
import { BusinessPicker } from './business-picker.tsx'
import { lastOpened } from './last-opened.ts'
import styles from './picker-page.module.css'
import { businessesQuery } from './queries.ts'

const OpenByAddress = lazy(() => import('./open-by-address.tsx'))
const ProblemDetails = lazy(() => import('#app/ui/problem-details.tsx'))

/** Where one chooses a booking page; whoever opens the desk anew is taken to the one they had open last. */
export function PickerPage() {
  const { picker, common } = useText()
  const { account } = useIdentity()
  const arrival = useContext(ArrivalContext)
  const [arrived] = useState(arrival.current)
  const [searching, setSearching] = useState(false)
  const { data, error, refetch } = useQuery(businessesQuery(useApi()))
  const businesses = data?.businesses
  const only = businesses?.length === 1 ? businesses[0]?.address : null
  const last = lastOpened.of(account) ?? only
  if (arrived && last) return <Redirect to={places.business(last)} replace />

  return (
    <div className={styles.page}>
      <PageTitle>{picker.title}</PageTitle>
      {businesses && businesses.length > 0 && (
        <>
          <BusinessPicker businesses={businesses} lastOpened={lastOpened.of(account)} />
          <details onToggle={() => setSearching(true)}>
            <summary className={styles.summary}>{picker.notListed}</summary>
            <Suspense>{searching && <OpenByAddress />}</Suspense>
          </details>
        </>
      )}
      {businesses?.length === 0 && (
        <Section title={picker.byAddress}>
          <p className={words.plain}>{common.join(picker.empty, picker.emptyAdvice)}</p>
          <Suspense>
            <OpenByAddress />
          </Suspense>
        </Section>
      )}
      {!businesses && error && <NoList problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!businesses && !error && <PageSkeleton />}
    </div>
  )
}

/** A list that Microsoft keeps to itself is no dead end: every page opens by its address. */
function NoList({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const { picker } = useText()
  const mayGoOn = problem.code === 'refused' && problem.status === 403
  if (!mayGoOn) return <ProblemMessage problem={problem} onRetry={onRetry} />
  return (
    <Section title={picker.byAddress}>
      <p className={words.plain}>{picker.refused}</p>
      <Suspense>
        <OpenByAddress />
        <ProblemDetails problem={problem} />
      </Suspense>
    </Section>
  )
}
