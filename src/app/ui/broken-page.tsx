import { brokenAnswer } from '../api/problem-error.ts'
import { isReached, loadAgain } from '../host/load-again.ts'
import { useText } from '../text/text-context.tsx'
import { useAnnounce } from './announcer.tsx'
import { Button } from './button.tsx'
import { PageTitle } from './page-title.tsx'
import { useOutcome } from './use-outcome.ts'

const broken = brokenAnswer(0, 'The page could not be drawn')

/** Stands where a page could not be drawn; it needs nothing that might fail to load as well. */
export function BrokenPage() {
  const { broken: text, common } = useText()
  const announce = useAnnounce()
  useOutcome(broken)
  const tryAgain = async () => {
    if (await isReached()) loadAgain()
    else announce(text.advice)
  }
  return (
    <>
      <PageTitle>{text.title}</PageTitle>
      <p>{text.advice}</p>
      <Button onClick={() => void tryAgain()}>{common.tryAgain}</Button>
    </>
  )
}
