import type { RestoredFlow } from '#contract/flow-operation.ts'
import type { Desk } from '../desk.ts'
import type { Editor } from '../gateways/flow-operations.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { inTurn } from '../in-turn.ts'
import { LastUsed } from '../remembered.ts'

/** How long a deleted flow can be brought back, in milliseconds. */
export const UNDO = 15 * 60_000
/** Deleted flows kept at once, and the length of their definitions together. */
const MOST_WEIGHT = 50_000_000

/** A flow as it was before it was deleted. */
export interface DeletedFlow {
  readonly row: FlowRow
  /** Who could change it beside its owner; null where that could not be told. */
  readonly editors: readonly Editor[] | null
  readonly environmentId: string
  readonly until: Date
  /** What it was brought back as. */
  readonly restored: ({ readonly id: string } & Pick<RestoredFlow, 'notBack'>) | null
}

/** What tells one deleted flow from all others: whose it was to delete, and of which mailbox. */
const keyOf = ({ caller, place }: Desk, flowId: string): string =>
  JSON.stringify([caller.tenantId, caller.userId, place.mailbox, flowId])

/** The flows that were deleted a short time ago, each for whoever deleted it; they are kept in memory alone. */
export class DeletedFlows {
  readonly #kept = new LastUsed<DeletedFlow>(MOST_WEIGHT, ({ row }) => row.clientdata.length)
  readonly #turns = inTurn()

  /** Keeps a flow that was deleted. */
  keep(desk: Desk, flow: Pick<DeletedFlow, 'row' | 'editors' | 'environmentId'>): DeletedFlow {
    const until = new Date(desk.now().getTime() + UNDO)
    const kept = { ...flow, until, restored: null }
    this.#kept.set(keyOf(desk, flow.row.id), kept)
    return kept
  }

  find(desk: Desk, flowId: string): DeletedFlow | null {
    const kept = this.#kept.get(keyOf(desk, flowId))
    return kept && kept.until > desk.now() ? kept : null
  }

  /** Brings a flow back while nobody else does; what is kept is in this process alone, so nobody does in another. */
  alone<Done>(desk: Desk, flowId: string, work: () => Promise<Done>): Promise<Done> {
    return this.#turns(keyOf(desk, flowId), work)
  }

  restored(desk: Desk, kept: DeletedFlow, restored: NonNullable<DeletedFlow['restored']>): void {
    this.#kept.set(keyOf(desk, kept.row.id), { ...kept, restored })
  }
}
