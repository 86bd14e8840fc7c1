import { HistoryRegular } from '@fluentui/react-icons/headless/svg/history'
import { type ReactNode, useEffect, useState } from 'react'
import { useDates } from '#app/text/dates.ts'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import plain from '#app/ui/words.module.css'
import styles from './restored-notice.module.css'
import { useWizard } from './wizard-context.ts'

interface Props {
  /** When something was last said in what was restored. */
  readonly at: Date
  readonly busy?: boolean
  readonly onStartOver: () => void
  /** What went wrong with starting over. */
  readonly children?: ReactNode
}

/** Says, at the step where somebody finds themselves, that the wizard goes on from an earlier visit. */
export function RestoredNotice({ at, busy = false, onStartOver, children }: Props) {
  const { text, state } = useWizard()
  const { moment } = useDates()
  const announce = useAnnounce()
  const [here] = useState(state.step)
  const says = text.restored.notice(moment(at.toISOString()))
  useEffect(() => announce(says), [announce, says])
  if (state.step !== here) return null
  return (
    <div className={styles.notice}>
      <HistoryRegular aria-hidden />
      <p className={plain.plain}>{says}</p>
      <Button size="small" aria-disabled={busy} onClick={() => !busy && onStartOver()}>
        {text.restored.startOver}
      </Button>
      {children}
    </div>
  )
}
