import { useEffect } from 'react'
import * as v from 'valibot'
import { type WizardStep, wizardSteps } from './said-so-far.ts'

const Trail = v.object({ wizard: v.array(v.picklist(wizardSteps)) })

const trailIn = (state: unknown): readonly WizardStep[] => {
  const read = v.safeParse(Trail, state)
  return read.success ? read.output.wizard : ['template']
}

interface Browsing {
  /** Called with the step the browser went to. */
  readonly onBrowse: (step: WizardStep) => void
  /** Keeps the browser where it is. */
  readonly held: boolean
}

/** Lets the browser's Back button lead to the step before instead of out of the wizard. */
export function useStepHistory(step: WizardStep, { onBrowse, held }: Browsing): void {
  useEffect(() => {
    const trail = trailIn(history.state)
    if (trail.at(-1) === step) return
    const visited = trail.lastIndexOf(step)
    if (visited >= 0) history.go(visited - (trail.length - 1))
    else history.pushState({ wizard: [...trail, step] }, '')
  }, [step])

  useEffect(() => {
    const browsed = ({ state }: PopStateEvent) => {
      if (held) history.pushState({ wizard: [...trailIn(state), step] }, '')
      else onBrowse(trailIn(state).at(-1) ?? 'template')
    }
    addEventListener('popstate', browsed)
    return () => removeEventListener('popstate', browsed)
  }, [held, onBrowse, step])
}
