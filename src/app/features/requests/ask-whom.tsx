import { places } from '#app/routes.ts'
import { Address } from '#app/ui/address.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessOverview } from '#contract/business.ts'
import styles from './ask-role.module.css'
import { useRequestsText } from './requests-words.ts'

/** Who will read the request, and what to ask for where the role is more than one needs. */
export function AskWhom({ overview: { administrators, business } }: { readonly overview: BusinessOverview }) {
  const { askRole: text } = useRequestsText()
  return (
    <div className={styles.beside}>
      <Section title={text.who}>
        {administrators.length === 0 ? (
          <p className={words.plain}>{text.nobody}</p>
        ) : (
          <ul className={styles.people}>
            {administrators.map(({ displayName, emailAddress }) => (
              <li key={emailAddress}>
                {displayName}
                <br />
                <Address className={words.small}>{emailAddress}</Address>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={text.instead}>
        <p className={words.plain}>{text.insteadWhy}</p>
        <LinkButton href={places.ask(business.address)}>{text.insteadAsk}</LinkButton>
      </Section>
    </div>
  )
}
