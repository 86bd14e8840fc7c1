import { problemWords } from '#app/text/problem-words.ts'
import { useWords } from '#app/text/text-context.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** Says that the flow which a link leads to is not among those of the booking page. */
export default function GoneFlow() {
  const { gone } = useWords(problemWords)
  return <Notice message={gone.flow} />
}
