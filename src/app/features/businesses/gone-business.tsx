import { useHost } from '#app/host/host.ts'
import { places } from '#app/routes.ts'
import { problemWords } from '#app/text/problem-words.ts'
import { useText, useWords } from '#app/text/text-context.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { ProblemMessage, type ProblemProps } from '#app/ui/problem-message.tsx'

/** Says that there is no such booking page, to somebody who may choose another. */
export default function GoneBusiness(props: Pick<ProblemProps, 'problem' | 'onRetry'>) {
  const { common } = useText()
  const { gone } = useWords(problemWords)
  const inTab = useHost() !== null
  const { what, todo } = gone.business
  const explained = { what, todo: common.join(todo, ...(inTab ? [gone.businessInTab] : [])) }
  return (
    <ProblemMessage {...props} explained={explained}>
      <LinkButton href={places.picker}>{gone.otherBusiness}</LinkButton>
    </ProblemMessage>
  )
}
