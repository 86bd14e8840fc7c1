import { Suspense, useContext, useState } from 'react'
import { Redirect } from 'wouter'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { arriving } from '#app/arriving.tsx'
import { useIdentity } from '#app/identity/identity-context.tsx'
import { loadOnce } from '#app/load-once.ts'
import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { AsOf } from '#app/ui/as-of.tsx'
import { PageSkeleton } from '#app/ui/page-skeleton.tsx'
import { ArrivalContext, PageTitle } from '#app/ui/page-title.tsx'
import { useOutcome } from '#app/ui/use-outcome.ts'
import { lastOpened } from './last-opened.ts'
import styles from './picker-page.module.css'
import { businessesQuery } from './queries.ts'

const loadChoice = loadOnce(() => import('./business-choice.tsx'))
const BusinessChoice = arriving(loadChoice)

/** Where one chooses a booking page; whoever opens the desk anew is taken to the one they had open last. */
export function PickerPage() {
  const { account } = useIdentity()
  const arrival = useContext(ArrivalContext)
  const [arrived] = useState(arrival.current)
  const last = lastOpened.of(account)
  // The list is asked for by those alone who will see it.
  return arrived && last ? <Redirect to={places.business(last)} replace /> : <Picker arrived={arrived} />
}

function Picker({ arrived }: { readonly arrived: boolean }) {
  const { picker } = useText()
  const known = useAnswer(businessesQuery(useApi()))
  const { data, problem } = known
  const [only, ...others] = data?.businesses ?? []
  const leave = arrived && only && others.length === 0
  useOutcome(data && !leave ? 'shown' : problem)
  if (leave) return <Redirect to={places.business(only.address)} replace />
  loadChoice().catch(() => undefined)
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle>{picker.title}</PageTitle>
        <AsOf known={known} />
      </div>
      {data || problem ? (
        <Suspense fallback={<PageSkeleton />}>
          <BusinessChoice known={known} />
        </Suspense>
      ) : (
        <PageSkeleton />
      )}
    </div>
  )
}
