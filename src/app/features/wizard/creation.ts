import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '#app/api/api-context.tsx'
import { problemOf } from '#app/api/problem-error.ts'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import { keptDryRun } from '#domain/dry-run/kept.ts'
import { afterEvent, type CreationProgress, notStarted, type ProgressEvent } from './creation-progress.ts'
import { buildingOf } from './said-so-far.ts'
import { appendActions, createFlow } from './story.ts'
import type { WizardState } from './wizard-state.ts'

/** A creation as the page follows it. */
export interface Creation {
  readonly progress: CreationProgress | null
  readonly running: boolean
  /** Asks the server for what was submitted, or once more for the same. */
  readonly run: (submitted: WizardState) => Promise<void>
}

/** Follows a creation, and warns whoever leaves the page while it runs. */
export function useCreation(address: string): Creation {
  const api = useApi()
  const client = useQueryClient()
  const [progress, setProgress] = useState<CreationProgress | null>(null)
  const running = progress !== null && progress.outcome === null

  useEffect(() => {
    if (!running) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [running])

  const eventsOf = ({ target, attempt, tried, ...state }: WizardState) => {
    const building = buildingOf({ target, ...state })
    if (!building) return null
    const body = { ...building, template: building.template.id }
    if (target.kind === 'existing')
      return target.flow && appendActions(api, address, target.flow.id, { ...body, etag: target.flow.etag })
    const { key, name } = attempt ?? {}
    if (key === undefined || name === undefined) return null
    const dryRun =
      tried &&
      keptDryRun(tried.outcomes, {
        at: new Date(),
        definitionHash: tried.definition,
        template: body.template,
      })
    return createFlow(api, address, { ...body, key, name, ...(dryRun && { dryRun }) })
  }

  async function run(submitted: WizardState) {
    const events = eventsOf(submitted)
    if (!events || running) return
    const tell = (event: ProgressEvent) => setProgress((before) => before && afterEvent(before, event))
    setProgress(notStarted(submitted.target.kind))
    try {
      for await (const event of events) tell(event)
    } catch (error) {
      tell({ kind: 'failed', problem: problemOf(error) })
    }
    // Slots and flows may have changed whichever way it ended.
    await client.invalidateQueries({ queryKey: overviewQuery(api, address).queryKey })
  }

  return { progress, running, run }
}
