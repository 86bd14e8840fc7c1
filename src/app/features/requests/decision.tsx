import { useEffect, useRef } from 'react'
import type { RequestsText } from '#app/text/requests.en.ts'
import { useWords } from '#app/text/text-context.tsx'
import type { WizardText } from '#app/text/wizard.en.ts'
import { templateById } from '#domain/templates/catalogue.ts'
import { wizardWords } from '../wizard/wizard-context.ts'
import { BuildForm } from './build-form.tsx'
import { BuildProgress } from './build-progress.tsx'
import { Decline } from './decline-form.tsx'
import { type LastRefusal, lastRefusal } from './last-refusal.ts'
import { RefusedBuild } from './refused-build.tsx'
import { type RequestTools, useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'

/** Where an administrator approves a flow into existence, or declines it. */
export function Decision() {
  const { decision } = useRequestsText()
  const { creation } = useWords(wizardWords)
  const { request, story } = useRequest()
  const { content } = request
  const { progress, running } = story
  const template =
    content.kind === 'flow' && content.template !== null ? templateById(content.template) : null
  const refused = running ? null : lastRefusal(request, progress)
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const followed = useRef(running)

  useEffect(() => {
    if (followed.current === running) return
    followed.current = running
    // The form makes way for the steps, and the steps for how they ended.
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [running])

  return (
    <section className={styles.decision} aria-labelledby="decision">
      <h2 id="decision" ref={heading} tabIndex={-1} className={styles.title}>
        {running ? decision.approving : titleAfter(refused, request, decision, creation)}
      </h2>
      {running && progress && <BuildProgress progress={progress} />}
      {refused && <RefusedBuild refused={refused} onAnswered={() => form.current?.requestSubmit()} />}
      {/* What was chosen is still chosen after a refusal. */}
      <div hidden={running}>
        {template ? (
          <BuildForm ref={form} template={template}>
            <Decline />
          </BuildForm>
        ) : (
          <Decline />
        )}
      </div>
    </section>
  )
}

function titleAfter(
  refused: LastRefusal | null,
  { state }: RequestTools['request'],
  decision: RequestsText['decision'],
  creation: WizardText['creation'],
): string {
  if (!refused) return decision.title
  if (refused.left === 'cannot-tell') return creation.lost
  return state === 'sent' ? decision.notApproved : creation.refused
}
