import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChatRegular } from '@fluentui/react-icons/svg/chat'
import { useIdentity } from '#app/identity/identity-context.tsx'
import { useText } from '#app/text/text-context.tsx'
import { Section } from '#app/ui/section.tsx'
import type { BusinessOverview } from '#contract/business.ts'
import { sameMailbox } from '#domain/smtp-address.ts'

const useStyles = makeStyles({
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXL },
  words: { margin: '0' },
  role: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  people: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    margin: '0',
    padding: '0',
    listStyleType: 'none',
  },
  person: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  who: { display: 'grid', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  address: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  chat: { flexShrink: 0 },
})

const chatWith = (emailAddress: string) =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(emailAddress)}`

/** What the signed-in person may do here, and who else may do it all. */
export function StaffSection({
  overview: { role, administrators },
}: {
  readonly overview: BusinessOverview
}) {
  const styles = useStyles()
  const { business, roles } = useText()
  const { account } = useIdentity()
  const others = administrators.filter(({ emailAddress }) => !sameMailbox(emailAddress, account.username))
  const amOne = role === 'administrator'
  return (
    <div className={styles.column}>
      <Section title={business.role}>
        <p className={styles.words}>
          <span className={styles.role}>{roles[role].name}</span> {roles[role].allows}
        </p>
      </Section>
      <Section title={amOne ? business.otherAdministrators : business.administrators}>
        {others.length === 0 ? (
          <p className={styles.words}>{amOne ? business.onlyAdministrator : business.noAdministrators}</p>
        ) : (
          <ul className={styles.people}>
            {others.map(({ displayName, emailAddress }) => (
              <li key={emailAddress} className={styles.person}>
                <span className={styles.who}>
                  {displayName}
                  <span className={styles.address}>{emailAddress}</span>
                </span>
                <Button
                  as="a"
                  className={styles.chat}
                  icon={<ChatRegular />}
                  href={chatWith(emailAddress)}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={business.chatWith(displayName)}
                >
                  {business.chat}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  )
}
