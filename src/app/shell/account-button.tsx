import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import { useId } from 'react'
import type { Identity } from '../identity/identity.ts'
import { useText } from '../text/text-context.tsx'

const useStyles = makeStyles({
  name: {
    maxWidth: '12rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 480px)': { display: 'none' },
  },
  panel: {
    position: 'fixed',
    inset: '3.25rem 1rem auto auto',
    width: 'max-content',
    maxWidth: 'calc(100vw - 2rem)',
    boxSizing: 'border-box',
    margin: '0',
    padding: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  person: { margin: `0 0 ${tokens.spacingVerticalM}`, overflowWrap: 'anywhere' },
  full: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  username: { color: tokens.colorNeutralForeground3 },
})

/** Who is signed in, and the way out. */
export function AccountButton({ identity: { account, signOut } }: { readonly identity: Identity }) {
  const styles = useStyles()
  const { header } = useText()
  const panel = useId()
  return (
    <>
      <Button
        appearance="subtle"
        icon={<PersonRegular />}
        popoverTarget={panel}
        aria-label={header.account(account.name)}
      >
        <span className={styles.name}>{account.name}</span>
      </Button>
      <div id={panel} popover="auto" className={styles.panel}>
        <p className={styles.person}>
          <span className={styles.full}>{account.name}</span>
          <span className={styles.username}>{account.username}</span>
        </p>
        {signOut && <Button onClick={() => void signOut()}>{header.signOut}</Button>}
      </div>
    </>
  )
}
