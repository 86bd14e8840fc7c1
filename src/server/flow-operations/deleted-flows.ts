import type { Desk } from '../desk.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { LastUsed } from '../remembered.ts'

/** How long a deleted flow can be brought back, in milliseconds. */
export const UNDO = 15 * 60_000
/** Deleted flows kept at once, and the length of their definitions together. */
const MOST_WEIGHT = 50_000_000

/** A flow as it was before it was deleted. */
export interface DeletedFlow {
  readonly row: FlowRow
  readonly environmentId: string
  readonly until: Date
  /** The id under which it was brought back. */
  readonly restoredAs: string | null
}

/** What tells one deleted flow from all others: whose it was to delete, and of which mailbox. */
const keyOf = ({ caller, place }: Desk, flowId: string): string =>
  JSON.stringify([caller.tenantId, caller.userId, place.mailbox, flowId])

/** The flows that were deleted a short time ago, each for whoever deleted it; they are kept in memory alone. */
export class DeletedFlows {
  readonly #kept = new LastUsed<DeletedFlow>(MOST_WEIGHT, ({ row }) => row.clientdata.length)

  /** Keeps a flow that is about to be deleted. */
  keep(desk: Desk, environmentId: string, row: FlowRow): DeletedFlow {
    const until = new Date(desk.now().getTime() + UNDO)
    const kept = { row, environmentId, until, restoredAs: null }
    this.#kept.set(keyOf(desk, row.id), kept)
    return kept
  }

  find(desk: Desk, flowId: string): DeletedFlow | null {
    const kept = this.#kept.get(keyOf(desk, flowId))
    return kept && kept.until > desk.now() ? kept : null
  }

  restored(desk: Desk, kept: DeletedFlow, restoredAs: string): void {
    this.#kept.set(keyOf(desk, kept.row.id), { ...kept, restoredAs })
  }
}
