import { problemWords } from '../text/problem-words.ts'
import { useWords } from '../text/text-context.tsx'
import { PageTitle } from './page-title.tsx'
import { useOutcome } from './use-outcome.ts'

/** Stands where the address bar leads nowhere. */
export function NothingHere() {
  const { gone } = useWords(problemWords)
  useOutcome('shown')
  return (
    <>
      <PageTitle>{gone.page}</PageTitle>
      <p>{gone.pageAdvice}</p>
    </>
  )
}
