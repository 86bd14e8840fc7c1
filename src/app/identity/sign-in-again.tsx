import { type ReactNode, useCallback, useRef, useState } from 'react'
import { useText } from '../text/text-context.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { AskAgain } from './microsoft-sign-in.ts'
import styles from './sign-in-again.module.css'

interface Asking {
  readonly open: () => Promise<string>
  readonly answered: Promise<string>
  readonly answer: (token: string) => void
}

/** A bar with the button that opens Microsoft's window; everybody who waits for a token waits for the one press. */
export function useAskAgain(): { readonly bar: ReactNode; readonly askAgain: AskAgain } {
  const { signIn } = useText()
  const asking = useRef<Asking | null>(null)
  const [asked, setAsked] = useState(false)
  const [failed, setFailed] = useState(false)

  const askAgain = useCallback<AskAgain>((open) => {
    if (!asking.current) {
      let answer: Asking['answer'] = () => undefined
      const answered = new Promise<string>((resolve) => {
        answer = resolve
      })
      asking.current = { open, answered, answer }
      setAsked(true)
    }
    return asking.current.answered
  }, [])

  async function goOn() {
    const waiting = asking.current
    if (!waiting) return
    setFailed(false)
    try {
      waiting.answer(await waiting.open())
      asking.current = null
      setAsked(false)
    } catch (error) {
      // Whoever closes the window finds the button still here, and knows why.
      setFailed(Reflect.get(Object(error), 'errorCode') !== 'user_cancelled')
    }
  }

  const bar = asked && (
    <div className={styles.bar}>
      <Notice
        message={failed ? `${signIn.failed} ${signIn.again}` : signIn.again}
        actions={
          <Button appearance="primary" onClick={() => void goOn()}>
            {signIn.continue}
          </Button>
        }
      />
    </div>
  )
  return { bar, askAgain }
}
