import { useEffect } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useAnswer } from '#app/api/use-answer.ts'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import { tabWords } from '#app/text/tab-words.ts'
import { useWords } from '#app/text/text-context.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessSummary } from '#domain/business.ts'
import type { SmtpAddress } from '#domain/smtp-address.ts'

interface Props {
  readonly address: SmtpAddress
  readonly onFound: (business: BusinessSummary) => void
}

/** Looks up the booking page of an address that somebody typed, so that the tab gets its name. */
export function ByAddress({ address, onFound }: Props) {
  const text = useWords(tabWords).configure
  const { data, problem, askAgain } = useAnswer(overviewQuery(useApi(), address))
  const found = data?.business

  useEffect(() => {
    if (found) onFound(found)
  }, [found, onFound])

  if (problem) return <ProblemMessage problem={problem} onRetry={askAgain} />
  return (
    <p className={words.quiet} role="status">
      {!found && text.checking}
    </p>
  )
}
