import { Field, type FieldProps, Textarea } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Section } from '#app/ui/section.tsx'
import { LONGEST_REASON } from '#domain/request/content.ts'
import { declineRequest } from './request-calls.ts'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'
import { useMove } from './use-move.ts'
import { useWriting, type Writing } from './use-writing.ts'

/** The way to decline a request: it opens on demand, and by itself where somebody was writing already. */
export function Decline() {
  const { decision: text } = useRequestsText()
  const { request } = useRequest()
  const writing = useWriting(`decline.${request.id}`)
  const [open, setOpen] = useState(writing.text !== '')
  const place = useRef<HTMLDivElement>(null)
  const turned = useRef(open)

  useEffect(() => {
    if (turned.current !== open) place.current?.querySelector<HTMLElement>('textarea, button')?.focus()
    turned.current = open
  }, [open])

  if (!request.moves.includes('decline')) return null
  return (
    <div ref={place} className={open ? styles.whole : undefined}>
      {open ? (
        <DeclineForm writing={writing} onCancel={() => setOpen(false)} />
      ) : (
        <Button onClick={() => setOpen(true)}>{text.decline}</Button>
      )}
    </div>
  )
}

interface Props {
  readonly writing: Writing
  readonly onCancel: () => void
}

/** Asks why, and declines; what is written survives a reload. */
function DeclineForm({ writing, onCancel }: Props) {
  const api = useApi()
  const announce = useAnnounce()
  const { decision: text } = useRequestsText()
  const { request, overview } = useRequest()
  const { busy, problem, make } = useMove()
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const reason = writing.text.trim()
  const fault =
    reason === ''
      ? text.declineMissing
      : reason.length > LONGEST_REASON
        ? text.declineTooLong(LONGEST_REASON)
        : null
  const state: FieldProps = tried && fault ? { validationState: 'error', validationMessage: fault } : {}

  async function decline() {
    setTried(true)
    if (fault) return field.current?.focus()
    const now = await make(() => declineRequest(api, overview.business.address, request.id, { reason }))
    if (!now) return
    writing.done()
    announce(text.declined)
  }

  return (
    <Section title={text.declineTitle}>
      <div className={styles.form}>
        <Field
          className={styles.field}
          label={text.declineReason}
          hint={text.declineHint(request.requester.name)}
          required
          {...state}
        >
          <Textarea
            ref={field}
            rows={4}
            value={writing.text}
            onChange={(_, { value }) => writing.write(value)}
          />
        </Field>
        {problem && <ProblemMessage problem={problem} onRetry={() => void decline()} />}
        <div className={styles.ways}>
          <Button appearance="primary" aria-disabled={busy} onClick={() => void decline()}>
            {text.declineSend}
          </Button>
          <Button
            onClick={() => {
              writing.write('')
              writing.done()
              onCancel()
            }}
          >
            {text.cancel}
          </Button>
        </div>
      </div>
    </Section>
  )
}
