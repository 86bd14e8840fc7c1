import { Spinner } from '@fluentui/react-components'
import { ArrowSyncRegular } from '@fluentui/react-icons/headless/svg/arrow-sync'
import { useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { Button, type ButtonLook } from '#app/ui/button.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import type { Problem } from '#contract/problem.ts'
import { checkRole } from './request-calls.ts'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'

interface Props {
  readonly label: string
  /** What to say while Bookings does not list them as one. */
  readonly notYet: string
  readonly appearance?: ButtonLook['appearance']
}

/** Looks up in Bookings whether whoever asked to be administrator is one by now. */
export function CheckRole({ label, notYet, appearance }: Props) {
  const api = useApi()
  const { request, overview, moved, known } = useRequest()
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<'not-yet' | Problem | null>(null)

  async function check() {
    if (busy) return
    setBusy(true)
    setFound(null)
    try {
      const now = await checkRole(api, overview.business.address, request.id)
      if (now.state === 'live') return moved(now)
      known(now)
      setFound('not-yet')
    } catch (error) {
      setFound(problemOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button
        appearance={appearance}
        icon={busy ? <Spinner size="extra-tiny" /> : <ArrowSyncRegular />}
        aria-disabled={busy}
        onClick={() => void check()}
      >
        {label}
      </Button>
      <div className={styles.answer} role="status">
        {found === 'not-yet' && <p className={words.plain}>{notYet}</p>}
        {found !== null && found !== 'not-yet' && (
          <ProblemMessage problem={found} onRetry={() => void check()} />
        )}
      </div>
    </>
  )
}
