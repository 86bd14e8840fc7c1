import { useText } from '../text/text-context.tsx'
import { Button } from './button.tsx'
import { PageTitle } from './page-title.tsx'

/** Stands where a page could not be drawn; it needs nothing that might fail to load as well. */
export function BrokenPage() {
  const { broken, common } = useText()
  return (
    <>
      <PageTitle>{broken.title}</PageTitle>
      <p>{broken.advice}</p>
      <Button onClick={() => location.reload()}>{common.tryAgain}</Button>
    </>
  )
}
