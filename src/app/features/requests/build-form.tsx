import { type ReactNode, type Ref, type SubmitEvent, useEffect, useRef, useState } from 'react'
import { connectorName } from '#app/features/flows/connector-name.ts'
import { useWords } from '#app/text/text-context.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorNotice } from '#app/ui/error-notice.tsx'
import words from '#app/ui/words.module.css'
import type { Template } from '#domain/templates/template.ts'
import { wizardWords } from '../wizard/wizard-context.ts'
import { BuildChoices } from './build-choices.tsx'
import { useRequest } from './request-context.ts'
import styles from './request-page.module.css'
import { useRequestsText } from './requests-words.ts'
import { SlotNeeded } from './slot-needed.tsx'
import { useBuildChoice } from './use-build-choice.ts'
import { useBuilding } from './use-building.ts'

interface Props {
  readonly template: Template
  readonly ref: Ref<HTMLFormElement>
  /** What can be done instead of building it. */
  readonly children: ReactNode
}

/** What the flow costs, where it is to run and as whom, and the one press that builds it. */
export function BuildForm({ template, ref, children }: Props) {
  const text = useRequestsText().decision
  const { connections } = useWords(wizardWords)
  const { request, story } = useRequest()
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

  // Before it is known where anything can be built, every connection would seem to be missing.
  const isEarly = choice.environments.isPending

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    if (isEarly || checking) return
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

  // Asking once more for what is being built already goes on with it.
  const lost = state === 'building' && story.progress?.outcome?.kind === 'lost'
  if (!moves.includes('approve') && !moves.includes('build') && !lost) return null
  const again = state === 'failed' || lost
  const label = moves.includes('approve') ? text.approveAndBuild : again ? text.tryAgain : text.build
  return (
    <form ref={ref} noValidate className={styles.decision} onSubmit={(event) => void submit(event)}>
      <SlotNeeded />
      {missing.length > 0 && <ErrorNotice message={connections.missing(missing.map(connectorName))} />}
      <div ref={content} style={{ display: 'contents' }}>
        <BuildChoices choice={choice} />
      </div>
      <div className={styles.ways}>
        <Button type="submit" appearance="primary" aria-disabled={isEarly || checking}>
          {label}
        </Button>
        {checking && <span className={words.quiet}>{connections.checking}</span>}
        {children}
      </div>
    </form>
  )
}
