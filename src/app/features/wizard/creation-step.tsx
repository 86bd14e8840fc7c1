import { useEffect } from 'react'
import { useAnnounce } from '#app/ui/announcer.tsx'
import type { Creation } from './creation.ts'
import { CreationList } from './creation-list.tsx'
import { Done } from './done.tsx'
import { Refused } from './refused.tsx'
import { StepFrame } from './step-frame.tsx'
import { useWizard } from './wizard-context.ts'

/** The creation as it happens, and how it ended. */
export function CreationStep({ creation }: { readonly creation: Creation }) {
  const announce = useAnnounce()
  const { text, state } = useWizard()
  const words = text.creation
  const isNew = state.target.kind === 'new'
  const running = creation.progress?.steps.find((step) => step.state === 'running')?.step

  useEffect(() => {
    if (running) announce(`${text.creation.steps[running]}: ${text.creation.states.running}`)
  }, [announce, running, text])

  const { progress } = creation
  if (!progress) return null
  const { outcome } = progress
  if (outcome?.kind === 'live') return <Done flow={outcome.flow} isNew={isNew} />
  if (outcome) return <Refused outcome={outcome} progress={progress} run={creation.run} />
  return (
    <StepFrame title={isNew ? words.title : words.titleExisting} lead={words.stay}>
      <CreationList progress={progress} isNew={isNew} />
    </StepFrame>
  )
}
