import { places } from '../routes.ts'
import { problemWords } from '../text/problem-words.ts'
import { useText, useWords } from '../text/text-context.tsx'
import { BackLink } from './back-link.tsx'
import { PageTitle } from './page-title.tsx'
import { useOutcome } from './use-outcome.ts'

/** Stands where the address bar leads nowhere. */
export function NothingHere() {
  const { business } = useText()
  const { gone } = useWords(problemWords)
  useOutcome('shown')
  return (
    <>
      <BackLink href={places.picker}>{business.all}</BackLink>
      <PageTitle>{gone.page}</PageTitle>
      <p>{gone.pageAdvice}</p>
    </>
  )
}
