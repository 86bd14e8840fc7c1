import { LocalLanguageRegular } from '@fluentui/react-icons/headless/svg/local-language'
import { useLanguage } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import styles from './header.module.css'

// A language is offered in its own words, to whoever cannot read the others.
const names = { en: 'English', ja: '日本語' }

/** Offers the other language. */
export function LanguageButton() {
  const { language, speak } = useLanguage()
  const other = language === 'ja' ? 'en' : 'ja'
  return (
    <Button
      appearance="subtle"
      icon={<LocalLanguageRegular className={styles.language} />}
      lang={other}
      onClick={() => speak(other)}
    >
      {names[other]}
    </Button>
  )
}
