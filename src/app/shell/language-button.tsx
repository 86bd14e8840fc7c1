import { LocalLanguageRegular } from '@fluentui/react-icons/headless/svg/local-language'
import { useState } from 'react'
import { useLanguage, useText } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import styles from './header.module.css'

// A language is offered in its own words, to whoever cannot read the others.
const names = { en: 'English', ja: '日本語' }

/** Offers the other language, and says so where it does not come. */
export function LanguageButton() {
  const { language, speak } = useLanguage()
  const { broken } = useText()
  const [failed, setFailed] = useState(false)
  const other = language === 'ja' ? 'en' : 'ja'
  const change = () =>
    speak(other).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  return (
    <>
      <Button
        appearance="subtle"
        icon={<LocalLanguageRegular className={styles.language} />}
        lang={other}
        onClick={() => void change()}
      >
        {names[other]}
      </Button>
      {failed && (
        <span className={styles.failed} role="alert">
          {broken.advice}
        </span>
      )}
    </>
  )
}
