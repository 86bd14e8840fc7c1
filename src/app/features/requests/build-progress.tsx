import { useEffect } from 'react'
import { useWords } from '#app/text/text-context.tsx'
import { useAnnounce } from '#app/ui/announcer.tsx'
import words from '#app/ui/words.module.css'
import { CreationList } from '../wizard/creation-list.tsx'
import type { CreationProgress } from '../wizard/creation-progress.ts'
import { wizardWords } from '../wizard/wizard-context.ts'

/** The building of a flow as it happens, to the eye and to the ear. */
export function BuildProgress({ progress }: { readonly progress: CreationProgress }) {
  const announce = useAnnounce()
  const { creation } = useWords(wizardWords)
  const running = progress.steps.find(({ state }) => state === 'running')?.step

  useEffect(() => {
    if (running) announce(`${creation.steps[running]}: ${creation.states.running}`)
  }, [announce, running, creation])

  return (
    <>
      <p className={words.quiet}>{creation.stay}</p>
      <CreationList progress={progress} isNew />
    </>
  )
}
