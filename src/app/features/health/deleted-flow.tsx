import { useEffect, useRef } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { places } from '#app/routes.ts'
import { useDates } from '#app/text/dates.ts'
import { useHealthText } from '#app/text/health-words.ts'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import words from '#app/ui/words.module.css'
import type { FlowSummary } from '#contract/flow.ts'
import type { DeletedFlow, RestoredFlow } from '#contract/flow-operation.ts'
import { restoreFlow } from './flow-calls.ts'
import styles from './health.module.css'
import { SeveritySign } from './severity-sign.tsx'
import { useChange } from './use-change.ts'

interface Props {
  readonly address: string
  readonly flow: FlowSummary
  readonly deleted: DeletedFlow
  readonly onRestored: (flow: RestoredFlow) => void
}

/** Says that a flow was deleted, and lets it be undone as long as that may be. */
export function DeletedNotice({ address, flow, deleted, onRestored }: Props) {
  const api = useApi()
  const announce = useAnnounce()
  const { commands: text } = useHealthText()
  const { moment } = useDates()
  const { busy, problem, change } = useChange(address)
  const place = useRef<HTMLDivElement>(null)
  // What was pressed is gone with the flow.
  useEffect(() => place.current?.querySelector('button')?.focus(), [])

  async function undo() {
    const back = await change(() => restoreFlow(api, address, flow))
    if (!back) return
    announce(text.restored(back.name))
    onRestored(back)
  }

  return (
    <div ref={place} className={styles.done}>
      <SeveritySign of="information" />
      <div className={styles.about}>
        <p className={words.plain} role="alert">
          <strong>{text.deleted(deleted.name)}</strong> {text.undoUntil(moment(deleted.undoUntil))}
        </p>
        <div className={styles.ways}>
          <Button aria-disabled={busy} onClick={() => void undo()}>
            {busy ? text.undoing : text.undo}
          </Button>
          <LinkButton href={places.business(address)}>{text.back}</LinkButton>
        </div>
        {problem && <ProblemMessage problem={problem} />}
      </div>
    </div>
  )
}

/** Says what of a flow could not be brought back with it. */
export function NotBackNotice({ notBack }: Pick<RestoredFlow, 'notBack'>) {
  const { commands: text } = useHealthText()
  return (
    <div className={styles.done}>
      <SeveritySign of="warning" />
      <p className={`${words.plain} ${styles.about}`} role="alert">
        {notBack.map((what) => text.notBack[what]).join(' ')}
      </p>
    </div>
  )
}
