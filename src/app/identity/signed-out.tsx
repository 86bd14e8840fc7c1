import { lazy, Suspense, useRef, useState } from 'react'
import { arrivalWords } from '../text/arrival-words.ts'
import { useWords } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import { PageTitle } from '../ui/page-title.tsx'
import words from '../ui/words.module.css'
import { type SignInArrival, signIn } from './microsoft-sign-in.ts'
import styles from './signed-out.module.css'

const SignInFailed = lazy(() => import('./sign-in-failed.tsx'))

/** What somebody sees who is not signed in: what this is, and one button. */
export function SignedOut({ arrival }: { readonly arrival: SignInArrival }) {
  const text = useWords(arrivalWords).signIn
  const [leaving, setLeaving] = useState(false)
  const [failed, setFailed] = useState(arrival.failure)

  const attempts = useRef(0)

  async function begin() {
    const mine = ++attempts.current
    const { leaves, done } = signIn(arrival)
    setLeaving(leaves)
    setFailed(null)
    try {
      await done
    } catch (error) {
      if (mine === attempts.current) setFailed(error instanceof Error ? error.message : String(error))
    } finally {
      setLeaving(false)
    }
  }

  return (
    <div className={styles.page}>
      <PageTitle>{text.title}</PageTitle>
      <p className={styles.lead}>{text.lead}</p>
      <Button appearance="primary" size="large" aria-disabled={leaving} onClick={() => void begin()}>
        {text.button}
      </Button>
      <p className={words.quiet}>{text.account}</p>
      <Suspense>{failed !== null && <SignInFailed reason={failed} />}</Suspense>
    </div>
  )
}
