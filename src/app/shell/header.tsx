import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker'
import { LocalLanguageRegular } from '@fluentui/react-icons/svg/local-language'
import { useContext } from 'react'
import { Link } from 'wouter'
import { IdentityContext } from '../identity/identity-context.tsx'
import { EmulatorUrlContext } from '../page-config.ts'
import { places } from '../routes.ts'
import { useLanguage, useText } from '../text/text-context.tsx'
import { AccountButton } from './account-button.tsx'

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '3rem',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { paddingInline: tokens.spacingHorizontalL },
  },
  product: {
    marginInlineEnd: 'auto',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
  },
  productFor: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 640px)': { display: 'none' },
  },
})

/** The product's name, the other language, and whoever is signed in. */
export function Header() {
  const styles = useStyles()
  const text = useText()
  const { language, speak } = useLanguage()
  const emulatorUrl = useContext(EmulatorUrlContext)
  const identity = useContext(IdentityContext)
  const other = language === 'ja' ? 'en' : 'ja'
  return (
    <header className={styles.header}>
      <Link className={styles.product} href={places.picker}>
        {text.product} <span className={styles.productFor}>{text.productFor}</span>
      </Link>
      {emulatorUrl && (
        <Button
          as="a"
          appearance="subtle"
          icon={<BeakerRegular />}
          href={emulatorUrl}
          target="_blank"
          title={text.header.emulatorHint}
        >
          {text.header.emulator}
        </Button>
      )}
      <Button appearance="subtle" icon={<LocalLanguageRegular />} lang={other} onClick={() => speak(other)}>
        {languageNames[other]}
      </Button>
      {identity && <AccountButton identity={identity} />}
    </header>
  )
}

// A language is offered in its own words, to whoever cannot read the others.
const languageNames = { en: 'English', ja: '日本語' }
