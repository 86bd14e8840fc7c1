import type { SeenRuns } from '#domain/flow-health/run.ts'
import type { Dataverse } from './dataverse.ts'
import type { FlowRow } from './flow-row.ts'
import type { FlowService } from './flow-service.ts'
import type { ToldSuspension } from './service-operations.ts'
import type { ToldRun } from './told-run.ts'
import { UpstreamError, unlessRefused } from './upstream-error.ts'

/** Somebody who may change a flow, by the id that the road tells. */
export type Editor = { readonly id: string } | { readonly entraId: string }

/** The id of somebody who may change a flow. */
export const editorId = (editor: Editor): string => ('id' in editor ? editor.id : editor.entraId)

/** What is asked of flows and done to them beside switching and writing, by whichever road they are reached. */
export interface FlowOperations {
  /** The latest runs of a flow; Dataverse tells of the caller's own alone. */
  runs(row: FlowRow): Promise<SeenRuns>
  run(row: FlowRow, runId: string): Promise<ToldRun | null>
  suspension(row: FlowRow): Promise<ToldSuspension>
  /** Who may change a flow beside its owner. */
  editors(row: FlowRow): Promise<Editor[]>
  share(row: FlowRow, person: Editor): Promise<void>
  /** Brings a deleted flow back, turned off: the same one where that may be, else one like it; null where it is not there then. */
  restoreFlow(row: FlowRow): Promise<FlowRow | null>
}

/** The roads of an environment. */
interface Roads {
  readonly home: string
  readonly dataverse: Dataverse | null
  readonly service: FlowService | null
  /** Makes a flow of the flow service anew, once however often it is asked for. */
  readonly anew: (row: FlowRow) => Promise<FlowRow | null>
}

/** That a flow was read by Dataverse or the flow service, and is to be written where that is not to be had. */
export const absent = (): Error => new Error('The flow was read by a road that is not there.')

export function flowOperations({ home, dataverse, service, anew }: Roads): FlowOperations {
  /** Asks the flow service first, which knows more; what only it knows is for it alone. */
  async function told<Told>(
    { road, serviceId }: FlowRow,
    byService: (service: FlowService, id: string) => Promise<Told>,
    byDataverse: (dataverse: Dataverse) => Promise<Told>,
  ): Promise<Told> {
    const other = road === 'dataverse' ? dataverse : null
    if (service && serviceId) {
      try {
        return await byService(service, serviceId)
      } catch (error) {
        if (!other || !(error instanceof UpstreamError)) throw error
      }
    }
    if (!other) throw absent()
    return byDataverse(other)
  }

  return {
    runs: (row) =>
      told(
        row,
        (service, id) => service.runs(home, id),
        (dataverse) => dataverse.runs(row.id),
      ),
    run: (row, runId) =>
      told<ToldRun | null>(
        row,
        (service, id) => unlessRefused([404], service.run(home, id, runId), null),
        (dataverse) => dataverse.run(row.id, runId),
      ),
    suspension: (row) =>
      told(
        row,
        (service, id) => service.suspension(home, id),
        async (dataverse) => ({ told: await dataverse.suspensionTold(row.id), announcedAt: null }),
      ),
    editors: async (row) => {
      if (row.road === 'dataverse') return ((await dataverse?.sharedWith(row.id)) ?? []).map((id) => ({ id }))
      const all = (await service?.permissions(home, row.id)) ?? []
      return all.filter(({ isOwner, mayEdit }) => mayEdit && !isOwner).map(({ entraId }) => ({ entraId }))
    },
    share: async (row, person) => {
      if (row.road === 'dataverse' && 'id' in person) await dataverse?.share(row.id, person.id)
      else if (row.road === 'flow-service' && 'entraId' in person)
        await service?.share(home, row.id, person.entraId)
    },
    restoreFlow: async (row) => {
      if (row.road === 'dataverse') {
        const { name, description, clientdata } = row
        await dataverse?.createFlow(row.id, { name, description, clientdata })
        return (await dataverse?.cloudFlow(row.id)) ?? null
      }
      if (!service) throw absent()
      const isBack = await unlessRefused(
        [403, 404],
        service.restore(home, row.id).then(() => true),
        false,
      )
      return isBack ? service.flow(home, row.id) : anew(row)
    },
  }
}
