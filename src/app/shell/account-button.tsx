import { PersonRegular } from '@fluentui/react-icons/headless/svg/person'
import { useId } from 'react'
import type { Identity } from '../identity/identity.ts'
import { useText } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import styles from './account-button.module.css'

/** Who is signed in, and the way out. */
export function AccountButton({ identity: { account, signOut } }: { readonly identity: Identity }) {
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
