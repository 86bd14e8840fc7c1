import type { RequestDetail, RequestEvent, RequestSummary } from '#contract/request.ts'
import { movesOf } from '#domain/request/moves.ts'
import type { Desk } from '../desk.ts'
import { noticesOffered } from '../request-notices/tell.ts'
import type { RequestEventRow, RequestRow, Viewer } from '../store/requests.ts'
import { partOf } from './telling.ts'

/** A request as a list shows it to somebody. */
export function summaryOf(row: RequestRow, { userId }: Viewer): RequestSummary {
  const { id, kind, state, content, createdAt, updatedAt, expiresAt } = row
  return {
    id,
    kind,
    state,
    template: content.kind === 'flow' ? content.template : null,
    name: content.kind === 'flow' ? content.name : null,
    requester: { name: row.requesterName, address: row.requesterAddress, role: row.requesterRole },
    isMine: row.requesterId === userId,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    expiresAt: state === 'sent' && expiresAt ? expiresAt.toISOString() : null,
  }
}

const eventOf = ({ at, fromState, toState, byName, reason, problem }: RequestEventRow): RequestEvent => ({
  at: at.toISOString(),
  from: fromState,
  to: toState,
  by: byName,
  reason,
  problem,
})

/** A request with everything that is known of it, and what the viewer may do with it now. */
export async function detailOf(
  { store, place, config }: Desk,
  row: RequestRow,
  viewer: Viewer,
): Promise<RequestDetail> {
  const { content, flowId, environment, leftBehind, state } = row
  const { userId, mayDecide } = viewer
  const part = partOf(row, viewer)
  const moves = movesOf(row, part)
  const history = await store.requests.history(place, row.id)
  return {
    ...summaryOf(row, viewer),
    content,
    history: history.map(eventOf),
    flow: flowId ? { id: flowId, environment } : null,
    left: state === 'failed' ? leftBehind : null,
    // Whoever began to build may ask what came of it before it is given up.
    moves: state === 'building' && mayDecide && row.builderId === userId ? [...moves, 'build'] : moves,
    mayDecide,
    notices: noticesOffered(config, row, part),
  }
}
