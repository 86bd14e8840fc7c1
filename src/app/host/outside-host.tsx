import { Shell } from '../shell/shell.tsx'
import { arrivalWords } from '../text/arrival-words.ts'
import { useWords } from '../text/text-context.tsx'
import { AnchorButton } from '../ui/button.tsx'
import { PageTitle } from '../ui/page-title.tsx'

/** What somebody sees when a frame shows the page and no Microsoft 365 app stands behind it. */
export default function OutsideHost() {
  const { host } = useWords(arrivalWords)
  return (
    <Shell>
      <PageTitle>{host.noAnswer}</PageTitle>
      <p>{host.noAnswerAdvice}</p>
      <AnchorButton appearance="primary" href={location.href}>
        {host.openInBrowser}
      </AnchorButton>
    </Shell>
  )
}
