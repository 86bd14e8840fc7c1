import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Known } from '#app/api/use-answer.ts'
import { useText } from '#app/text/text-context.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessList } from '#contract/business.ts'
import type { BusinessSummary } from '#domain/business.ts'
import type { SmtpAddress } from '#domain/smtp-address.ts'
import { BusinessPicker } from './business-picker.tsx'

const OpenByAddress = lazy(() => import('./open-by-address.tsx'))
const ProblemDetails = lazy(() => import('#app/ui/problem-details.tsx'))

interface Props {
  readonly known: Known<BusinessList>
  readonly row: (business: BusinessSummary) => ReactNode
  readonly onAddress: (address: SmtpAddress) => void
}

/** Lets one choose a booking page; a list that Microsoft keeps to itself is no dead end, for every page has an address. */
export function BusinessesOrAddress({ known: { data, problem, askAgain }, row, onAddress }: Props) {
  const { picker } = useText()
  const [searching, setSearching] = useState(false)
  if (data && data.businesses.length > 0)
    return (
      <>
        <BusinessPicker businesses={data.businesses} row={row} />
        <details onToggle={() => setSearching(true)}>
          <summary className={words.summary}>{picker.notListed}</summary>
          <Suspense>{searching && <OpenByAddress onAddress={onAddress} />}</Suspense>
        </details>
        {problem && <ProblemMessage problem={problem} onRetry={askAgain} />}
      </>
    )
  if (problem && !(problem.code === 'refused' && problem.status === 403))
    return <ProblemMessage problem={problem} onRetry={askAgain} />
  return (
    <Section title={picker.byAddress}>
      <Suspense>
        <OpenByAddress why={problem ? 'refused' : 'empty'} onAddress={onAddress} />
        {problem && <ProblemDetails problem={problem} />}
      </Suspense>
    </Section>
  )
}
