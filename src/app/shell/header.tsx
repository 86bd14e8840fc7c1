import { useContext } from 'react'
import { Link } from 'wouter'
import { IdentityContext } from '../identity/identity-context.tsx'
import { places } from '../routes.ts'
import { useText } from '../text/text-context.tsx'
import { AccountButton } from './account-button.tsx'
import { EmulatorButton } from './emulator-button.tsx'
import styles from './header.module.css'
import { LanguageButton } from './language-button.tsx'

/** The product's name, the other language, and whoever is signed in. */
export default function Header() {
  const text = useText()
  const identity = useContext(IdentityContext)
  return (
    <header className={styles.header}>
      <Link className={styles.product} href={places.picker}>
        {text.product} <span className={styles.for}>{text.productFor}</span>
      </Link>
      <EmulatorButton />
      <LanguageButton />
      {identity && <AccountButton identity={identity} />}
    </header>
  )
}
