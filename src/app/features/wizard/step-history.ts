import { useEffect, useEffectEvent } from 'react'
import * as v from 'valibot'
import { type WizardStep, wizardSteps } from './said-so-far.ts'

const Trail = v.object({ wizard: v.array(v.picklist(wizardSteps)) })

const trailIn = (state: unknown): readonly WizardStep[] => {
  const read = v.safeParse(Trail, state)
  return read.success ? read.output.wizard : ['template']
}

/** The step at which the browser left the wizard, if it has been in it here. */
export const stepLeft = (): WizardStep | null => {
  const trail = trailIn(history.state)
  return trail.length > 1 ? (trail.at(-1) ?? null) : null
}

/** Goes back to where the wizard was begun, past all of its steps; false where there are none behind. */
export function leaveSteps(): boolean {
  const behind = trailIn(history.state).length - 1
  if (behind > 0) history.go(-behind)
  return behind > 0
}

interface Browsing {
  /** The place in the address bar for a step of the wizard. */
  readonly placeOf: (step: WizardStep) => string
  /** Called with the step the browser went to. */
  readonly onBrowse: (step: WizardStep) => void
  /** Keeps the browser where it is. */
  readonly held: boolean
}

/** Lets the browser's Back button lead to the step before instead of out of the wizard. */
export function useStepHistory(step: WizardStep, { placeOf, onBrowse, held }: Browsing): void {
  const [first, now] = [placeOf('template'), placeOf(step)]
  useEffect(() => {
    const trail = trailIn(history.state)
    if (trail.at(-1) === step) return
    const visited = trail.lastIndexOf(step)
    if (visited >= 0) return history.go(visited - (trail.length - 1))
    // Whoever came by a link to a template has the gallery behind them all the same.
    if (trail.length === 1) history.replaceState({ wizard: trail }, '', first)
    history.pushState({ wizard: [...trail, step] }, '', now)
  }, [step, first, now])

  const browsed = useEffectEvent(({ state }: PopStateEvent) => {
    if (held) history.pushState({ wizard: [...trailIn(state), step] }, '', now)
    else onBrowse(trailIn(state).at(-1) ?? 'template')
  })
  useEffect(() => {
    // Not taken off and put on again, for the router draws anew while the news is still going round.
    const listen = (event: PopStateEvent) => browsed(event)
    addEventListener('popstate', listen)
    return () => removeEventListener('popstate', listen)
  }, [])
}
