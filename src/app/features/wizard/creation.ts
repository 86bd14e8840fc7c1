import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '#app/api/api-context.tsx'
import { overviewQuery } from '#app/features/businesses/queries.ts'
import type { CreationProgress } from './creation-progress.ts'
import { useStory } from './follow-story.ts'
import { buildingOf } from './said-so-far.ts'
import { appendActions, createFlow } from './story.ts'
import { keptOf } from './tried.ts'
import type { WizardState } from './wizard-state.ts'

/** A creation as the page follows it. */
export interface Creation {
  readonly progress: CreationProgress | null
  readonly running: boolean
  /** Asks the server for what was submitted, or once more for the same. */
  readonly run: (submitted: WizardState) => Promise<void>
}

/** Follows the creation of what the wizard was told. */
export function useCreation(address: string): Creation {
  const api = useApi()
  const client = useQueryClient()
  const { progress, running, follow } = useStory()

  const eventsOf = ({ target, attempt, tried, ...state }: WizardState) => {
    const building = buildingOf({ target, ...state })
    if (!building) return null
    const body = { ...building, template: building.template.id }
    if (target.kind === 'existing')
      return target.flow && appendActions(api, address, target.flow.id, { ...body, etag: target.flow.etag })
    const { key, name } = attempt ?? {}
    if (key === undefined || name === undefined) return null
    const dryRun = tried && keptOf(tried, body.template)
    return createFlow(api, address, { ...body, key, name, ...(dryRun && { dryRun }) })
  }

  async function run(submitted: WizardState) {
    const events = eventsOf(submitted)
    if (!events || running) return
    await follow(submitted.target.kind === 'existing' ? 'existing' : 'new', events)
    // Slots and flows may have changed whichever way it ended.
    await client.invalidateQueries({ queryKey: overviewQuery(api, address).queryKey })
  }

  return { progress, running, run }
}
