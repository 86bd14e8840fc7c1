import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { connectorName } from '#app/features/flows/connector-name.ts'
import { places } from '#app/routes.ts'
import { useWords } from '#app/text/text-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorNotice } from '#app/ui/error-notice.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Section } from '#app/ui/section.tsx'
import words from '#app/ui/words.module.css'
import { slotCost } from '#domain/request/slot-cost.ts'
import { templateById } from '#domain/templates/catalogue.ts'
import type { Template } from '#domain/templates/template.ts'
import { SlotMeter } from '../flows/slot-meter.tsx'
import { wizardWords } from '../wizard/wizard-context.ts'
import { BuildChoices } from './build-choices.tsx'
import { BuildProgress } from './build-progress.tsx'
import { Decline } from './decline-form.tsx'
import { RefusedBuild, refusedBuild } from './refused-build.tsx'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'
import { useBuildChoice } from './use-build-choice.ts'
import { useBuilding } from './use-building.ts'

/** Where an administrator approves a flow into existence, or declines it. */
export function Decision() {
  const { decision } = useRequestsText()
  const { creation } = useWords(wizardWords)
  const { request, story } = useRequest()
  const { content, state } = request
  const template =
    content.kind === 'flow' && content.template !== null ? templateById(content.template) : null
  const refused = refusedBuild(request, story.progress)
  const heading = useRef<HTMLHeadingElement>(null)
  const followed = useRef(story.running)

  useEffect(() => {
    // The form makes way for the steps, and the steps for how they ended.
    if (followed.current !== story.running) heading.current?.focus({ preventScroll: true })
    if (followed.current !== story.running) heading.current?.scrollIntoView({ block: 'start' })
    followed.current = story.running
  }, [story.running])

  const title = story.running
    ? decision.approving
    : !refused
      ? decision.title
      : refused.left === 'cannot-tell'
        ? creation.lost
        : state === 'sent'
          ? decision.notApproved
          : creation.refused
  return (
    <section className={styles.decision} aria-labelledby="decision">
      <h2 id="decision" ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {story.running && story.progress ? (
        <BuildProgress progress={story.progress} />
      ) : (
        <>
          {refused && <RefusedBuild refused={refused} />}
          {template && <BuildForm template={template} />}
          <Decline />
        </>
      )}
    </section>
  )
}

function BuildForm({ template }: { readonly template: Template }) {
  const text = useRequestsText().decision
  const { connections } = useWords(wizardWords)
  const { request } = useRequest()
  const { moves, state } = request
  const choice = useBuildChoice(template)
  const build = useBuilding()
  const [missing, setMissing] = useState<readonly string[]>([])
  const [tries, setTries] = useState(0)
  const [checking, setChecking] = useState(false)
  const content = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (tries > 0) content.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-missing]')?.focus()
  }, [tries])

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (checking) return
    setChecking(true)
    const settled = await choice.settle()
    setChecking(false)
    if ('environment' in settled) {
      setMissing([])
      return build(settled)
    }
    setMissing(settled)
    setTries((before) => before + 1)
  }

  if (!moves.includes('approve') && !moves.includes('build')) return null
  const label = moves.includes('approve')
    ? text.approveAndBuild
    : state === 'failed'
      ? text.tryAgain
      : text.build
  return (
    <form noValidate className={styles.decision} onSubmit={(event) => void submit(event)}>
      <SlotNeeded />
      {missing.length > 0 && <ErrorNotice message={connections.missing(missing.map(connectorName))} />}
      <div ref={content} style={{ display: 'contents' }}>
        <BuildChoices choice={choice} />
      </div>
      <div className={styles.ways}>
        <Button type="submit" appearance="primary" aria-disabled={checking}>
          {label}
        </Button>
        {checking && <span className={words.quiet}>{connections.checking}</span>}
      </div>
    </form>
  )
}

/** What the flow takes of the mailbox's slots, and what to do where none is left. */
function SlotNeeded() {
  const text = useRequestsText().decision
  const { request, overview } = useRequest()
  const cost = slotCost(overview.slots, request.state)
  const says = text.slotCost(cost)
  return (
    <Section title={text.slot}>
      <p className={words.strong}>{says}</p>
      <SlotMeter slots={overview.slots} headline={says} />
      {(cost.kind === 'full' || cost.kind === 'unsure') && (
        <div className={styles.ways}>
          <LinkButton href={places.business(overview.business.address)}>{text.whoHolds}</LinkButton>
        </div>
      )}
    </Section>
  )
}
