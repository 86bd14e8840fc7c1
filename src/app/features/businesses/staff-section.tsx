import { useIdentity } from '#app/identity/identity-context.tsx'
import { useText } from '#app/text/text-context.tsx'
import { Address } from '#app/ui/address.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessOverview } from '#contract/business.ts'
import { sameMailbox } from '#domain/smtp-address.ts'
import { ChatButton } from './chat-button.tsx'
import styles from './staff-section.module.css'

/** What the signed-in person may do here, and who else may do it all. */
export function StaffSection({
  overview: { role, administrators },
}: {
  readonly overview: BusinessOverview
}) {
  const { business, roles } = useText()
  const { account } = useIdentity()
  const others = administrators.filter(({ emailAddress }) => !sameMailbox(emailAddress, account.username))
  const amOne = role === 'administrator'
  return (
    <div className={styles.column}>
      <Section title={business.role}>
        <p className={words.strong}>{roles[role].name}</p>
        <p className={words.plain}>{roles[role].allows}</p>
      </Section>
      <Section title={amOne ? business.otherAdministrators : business.administrators}>
        {others.length === 0 ? (
          <p className={words.plain}>{amOne ? business.onlyAdministrator : business.noAdministrators}</p>
        ) : (
          <ul className={styles.people}>
            {others.map(({ displayName, emailAddress }) => (
              <li key={emailAddress} className={styles.person}>
                <span className={styles.who}>
                  {displayName}
                  <br />
                  <Address className={words.small}>{emailAddress}</Address>
                </span>
                <ChatButton person={{ displayName, emailAddress }} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}
