import { BeakerRegular } from '@fluentui/react-icons/headless/svg/beaker'
import { LocalLanguageRegular } from '@fluentui/react-icons/headless/svg/local-language'
import { useContext } from 'react'
import { Link } from 'wouter'
import { useEmulatorLink } from '../emulator-link.ts'
import { IdentityContext } from '../identity/identity-context.tsx'
import { places } from '../routes.ts'
import { useLanguage, useText } from '../text/text-context.tsx'
import { AnchorButton, Button } from '../ui/button.tsx'
import { AccountButton } from './account-button.tsx'
import styles from './header.module.css'

/** The product's name, the other language, and whoever is signed in. */
export function Header() {
  const text = useText()
  const { language, speak } = useLanguage()
  const emulatorUrl = useEmulatorLink()
  const identity = useContext(IdentityContext)
  const other = language === 'ja' ? 'en' : 'ja'
  return (
    <header className={styles.header}>
      <Link className={styles.product} href={places.picker}>
        {text.product} <span className={styles.for}>{text.productFor}</span>
      </Link>
      {emulatorUrl && (
        <AnchorButton
          appearance="subtle"
          icon={<BeakerRegular />}
          href={emulatorUrl}
          title={text.header.emulatorHint}
          aria-label={text.header.emulator}
        >
          <span className={styles.label}>{text.header.emulator}</span>
        </AnchorButton>
      )}
      <Button
        appearance="subtle"
        icon={<LocalLanguageRegular className={styles.language} />}
        lang={other}
        onClick={() => speak(other)}
      >
        {languageNames[other]}
      </Button>
      {identity && <AccountButton identity={identity} />}
    </header>
  )
}

// A language is offered in its own words, to whoever cannot read the others.
const languageNames = { en: 'English', ja: '日本語' }
