import { useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage } from '#app/text/text-context.tsx'
import { ProblemMessage } from '#app/ui/problem-message.tsx'
import { AskFacts } from './ask-facts.tsx'
import { FlowNameField, useFlowName } from './flow-name.tsx'
import { FlowPicture } from './flow-picture.tsx'
import { FormGroup } from './form-group.tsx'
import { PlainPromise } from './plain-promise.tsx'
import { ReasonField } from './reason-field.tsx'
import { draftOf } from './request-content.ts'
import styles from './review-step.module.css'
import { plannedOf } from './said-so-far.ts'
import { StepFrame } from './step-frame.tsx'
import { TrialRow } from './trial-row.tsx'
import { TryIt } from './try-it.tsx'
import type { Sending } from './use-sending.ts'
import { useWizard } from './wizard-context.ts'

/** What is asked for, in words, as a picture and with what it takes, and the reason that goes with it. */
export function AskReviewStep({ sending }: { readonly sending: Sending }) {
  const { text, state } = useWizard()
  const { language } = useLanguage()
  const words = text.ask
  const { template, typed, target } = state
  // The same object for as long as the same is asked for, whatever else is said meanwhile.
  const planned = useMemo(() => plannedOf({ template, typed }), [template, typed])
  const naming = useFlowName()
  const reason = target.kind === 'request' ? target.reason : ''
  const unreasoned = reason.trim() === ''

  const [trying, setTrying] = useState(false)
  const [tries, setTries] = useState(0)
  const name = useRef<HTMLInputElement>(null)
  const why = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (tries === 0) return
    const misnamed = name.current?.getAttribute('aria-invalid') === 'true'
    const field = misnamed ? name : why
    field.current?.focus()
  }, [tries])

  function send() {
    const draft = draftOf(state, language)
    if (naming.fault || unreasoned) return setTries((before) => before + 1)
    if (draft) void sending.send({ ...draft, content: { ...draft.content, name: naming.name.trim() } })
  }

  if (!planned) return null
  return (
    <>
      <StepFrame
        title={words.review}
        lead={words.lead}
        back="answers"
        next={{ label: words.send, go: send, busy: sending.busy }}
      >
        <div className={styles.columns}>
          <div className={styles.column}>
            <FormGroup legend={text.review.promise}>
              <div className={styles.column}>
                <PlainPromise />
                <FlowNameField field={name} {...naming} />
                <AskFacts template={planned.template} />
                <TrialRow trying={trying} onToggle={() => setTrying(!trying)} />
              </div>
            </FormGroup>
          </div>
          <FormGroup legend={text.review.picture}>
            <FlowPicture building={planned} existing={null} />
          </FormGroup>
        </div>
        <FormGroup legend={words.reasonGroup}>
          <ReasonField
            field={why}
            reason={reason}
            fault={tries > 0 && unreasoned ? words.reasonMissing : null}
          />
        </FormGroup>
        {sending.problem && <ProblemMessage problem={sending.problem} onRetry={send} />}
      </StepFrame>
      {trying && <TryIt building={planned} name={naming.name} />}
    </>
  )
}
