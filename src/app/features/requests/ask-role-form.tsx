import { Field, type FieldProps, Textarea } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { places } from '#app/routes.ts'
import { useLanguage } from '#app/text/text-context.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import { Button } from '#app/ui/button.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import type { BusinessOverview } from '#contract/business.ts'
import type { Problem } from '#contract/problem.ts'
import type { RequestDetail } from '#contract/request.ts'
import { LONGEST_REASON } from '#domain/request/content.ts'
import { SavedSign } from '../wizard/saved-sign.tsx'
import { type RequestDraft, useDraftKept } from '../wizard/use-draft-kept.ts'
import styles from './ask-role.module.css'
import { AskWhom } from './ask-whom.tsx'
import { requestChanged } from './queries.ts'
import { makeMove, sendNotice } from './request-calls.ts'
import { useRequestsText } from './requests-words.ts'

interface Props {
  readonly overview: BusinessOverview
  readonly draft: RequestDetail | null
}

/** Asks to be made administrator, and says why; what is written is a draft until it is sent. */
export function AskRoleForm({ overview, draft: begun }: Props) {
  const api = useApi()
  const client = useQueryClient()
  const announce = useAnnounce()
  const [, navigate] = useLocation()
  const { language } = useLanguage()
  const { askRole: text } = useRequestsText()
  const { address, displayName } = overview.business
  const [id] = useState(() => begun?.id ?? crypto.randomUUID())
  const [reason, setReason] = useState(begun?.content.reason ?? '')
  const written = { id, content: { kind: 'administrator', reason, language } } as const
  const { keeping, keeper } = useDraftKept<RequestDraft>(address, written)
  const [sending, setSending] = useState(false)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const fault =
    reason.trim() === '' ? text.missing : reason.length > LONGEST_REASON ? text.tooLong(LONGEST_REASON) : null
  const state: FieldProps = tried && fault ? { validationState: 'error', validationMessage: fault } : {}

  const lead = () => navigate(places.request(address, id), { replace: true })

  async function send() {
    setTried(true)
    if (fault) return field.current?.focus()
    if (sending) return
    setSending(true)
    setProblem(null)
    try {
      await keeper.write(written)
      const now = await makeMove(api, address, id, 'send')
      requestChanged(client, api, address, now)
      // Nobody waits for it, and whoever sent it can do it again by hand.
      if (now.notices.includes('activity'))
        sendNotice(api, address, id, { kind: 'activity', language }).catch(() => undefined)
      announce(text.sent)
      lead()
    } catch (error) {
      const found = problemOf(error)
      // It was sent already, be it that the answer was lost or by another tab.
      if (found.code === 'move-not-allowed') lead()
      else setProblem(found)
    } finally {
      setSending(false)
    }
  }

  function submit(event: SubmitEvent) {
    event.preventDefault()
    void send()
  }

  return (
    <div className={styles.columns}>
      <form noValidate onSubmit={submit}>
        <Section title={text.request}>
          <p className={words.plain}>{text.explain(displayName)}</p>
          <Field label={text.reason} hint={text.reasonHint} required {...state}>
            <Textarea ref={field} rows={5} value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          {problem && <ProblemMessage problem={problem} onRetry={() => void send()} />}
          <div className={styles.ways}>
            <Button type="submit" appearance="primary" aria-disabled={sending}>
              {text.send}
            </Button>
            <SavedSign keeping={keeping} />
          </div>
        </Section>
      </form>
      <AskWhom overview={overview} />
    </div>
  )
}
