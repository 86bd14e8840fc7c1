import { useText } from '../text/text-context.tsx'
import { AnchorButton } from '../ui/button.tsx'
import { PageTitle } from '../ui/page-title.tsx'

/** What somebody sees when a frame shows the page and no Microsoft 365 app stands behind it. */
export function NoHost() {
  const { host } = useText()
  return (
    <>
      <PageTitle>{host.noAnswer}</PageTitle>
      <p>{host.noAnswerAdvice}</p>
      <AnchorButton appearance="primary" href={location.href}>
        {host.openInBrowser}
      </AnchorButton>
    </>
  )
}
