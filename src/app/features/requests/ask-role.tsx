import { places } from '#app/routes.ts'
import { useText } from '#app/text/text-context.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessOverview } from '#contract/business.ts'
import type { RequestDetail, RequestSummary } from '#contract/request.ts'
import { AskRoleForm } from './ask-role-form.tsx'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'

export interface AskRoleProps {
  readonly overview: BusinessOverview
  /** What they have sent, if they have. */
  readonly pending: RequestSummary | null
  readonly draft: RequestDetail | null
}

/** The form that asks for the role, unless they have it or have asked for it already. */
export function AskRole({ overview, pending, draft }: AskRoleProps) {
  const { askRole: text } = useRequestsText()
  const { slots } = useText()
  const { address } = overview.business
  if (overview.role === 'administrator')
    return (
      <Instead says={text.already} href={places.newFlow(address)}>
        {slots.build}
      </Instead>
    )
  if (pending)
    return (
      <Instead says={text.asked} href={places.request(address, pending.id)}>
        {text.seeRequest}
      </Instead>
    )
  return <AskRoleForm overview={overview} draft={draft} />
}

interface InsteadProps {
  readonly says: string
  readonly href: string
  readonly children: string
}

function Instead({ says, href, children }: InsteadProps) {
  const { askRole: text } = useRequestsText()
  return (
    <Section title={text.standing}>
      <p className={words.plain}>{says}</p>
      <div className={styles.ways}>
        <LinkButton href={href} appearance="primary">
          {children}
        </LinkButton>
      </div>
    </Section>
  )
}
