import { lazy, type ReactNode, Suspense, useCallback, useRef, useState } from 'react'
import type { AskAgain } from './microsoft-sign-in.ts'

const SignInAgainBar = lazy(() => import('./sign-in-again-bar.tsx'))

interface Asking {
  readonly open: () => Promise<string>
  readonly answered: Promise<string>
  readonly answer: (token: string) => void
}

/** A bar with the button that opens Microsoft's window; everybody who waits for a token waits for the one press. */
export function useAskAgain(): { readonly bar: ReactNode; readonly askAgain: AskAgain } {
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
    <Suspense>
      <SignInAgainBar failed={failed} onContinue={() => void goOn()} />
    </Suspense>
  )
  return { bar, askAgain }
}
