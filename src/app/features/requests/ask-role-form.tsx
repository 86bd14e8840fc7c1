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
import styles from './ask-role.module.css'
import { AskWhom } from './ask-whom.tsx'
import { requestChanged } from './queries.ts'
import { makeMove, sendNotice } from './request-calls.ts'
import { useRequestsText } from './requests-words.ts'
import { useDraft } from './use-draft.ts'
import { useWriting } from './use-writing.ts'

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
  const writing = useWriting(`role.${address}`, begun?.content.reason)
  const reason = writing.text
  const draft = useDraft(address, {
    id,
    before: { kind: 'administrator', reason: begun?.content.reason ?? '', language },
    content: { kind: 'administrator', reason, language },
    onSaved: writing.done,
  })
  const [sending, setSending] = useState(false)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const trouble = problem ?? draft.problem
  const field = useRef<HTMLTextAreaElement>(null)
  const fault =
    reason.trim() === '' ? text.missing : reason.length > LONGEST_REASON ? text.tooLong(LONGEST_REASON) : null
  const state: FieldProps = tried && fault ? { validationState: 'error', validationMessage: fault } : {}

  async function send() {
    setTried(true)
    if (fault) return field.current?.focus()
    if (sending) return
    setSending(true)
    setProblem(null)
    try {
      if (!(await draft.save())) return
      const now = await makeMove(api, address, id, 'send')
      writing.done()
      requestChanged(client, api, address, now)
      // Nobody waits for it, and whoever sent it can do it again by hand.
      if (now.notices.includes('activity'))
        sendNotice(api, address, id, { kind: 'activity', language }).catch(() => undefined)
      announce(text.sent)
      navigate(places.request(address, id), { replace: true })
    } catch (error) {
      setProblem(problemOf(error))
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
            <Textarea ref={field} rows={5} value={reason} onChange={(_, { value }) => writing.write(value)} />
          </Field>
          {trouble && <ProblemMessage problem={trouble} onRetry={() => void send()} />}
          <div className={styles.ways}>
            <Button type="submit" appearance="primary" aria-disabled={sending}>
              {text.send}
            </Button>
            <span className={words.quiet} role="status">
              {draft.state !== 'untouched' && text.states[draft.state]}
            </span>
          </div>
        </Section>
      </form>
      <AskWhom overview={overview} />
    </div>
  )
}
