import { type Move, mayMove, moves } from '#domain/request/moves.ts'
import type { Desk } from '../desk.ts'
import { ProblemError } from '../problem-error.ts'
import type { Change, RequestRow, Viewer } from '../store/requests.ts'
import { notFound, requireDecider } from './viewer.ts'

/** States that only a decision leads to. */
const DECIDED = new Set(['approved', 'building', 'live', 'failed', 'declined'])

/** Why a request could not be moved, by what it is now. */
export function refusalOf({ state, movedByName }: RequestRow, move: Move): ProblemError {
  const decides = moves[move].by === 'administrator'
  return decides && DECIDED.has(state)
    ? new ProblemError(409, 'already-decided', 'Somebody else decided first.', {
        ...(movedByName === null ? {} : { detail: movedByName }),
      })
    : new ProblemError(409, 'move-not-allowed', `A request that is ${state} cannot be moved so.`)
}

/** Moves a request in the caller's name, or says why that is not possible any more. */
export async function movedOrRefused(
  { store, place, actor, now }: Desk,
  viewer: Viewer,
  { id }: Pick<RequestRow, 'id'>,
  move: Move,
  change?: Change,
): Promise<RequestRow> {
  const before = await store.requests.find(place, id, now())
  if (!before) throw notFound()
  const { by } = moves[move]
  if (by === 'requester' && before.requesterId !== viewer.userId) throw notFound()
  if (by === 'administrator') requireDecider(viewer)
  const moved = mayMove(before, move)
    ? await store.requests.move(place, id, move, { by: actor, at: now() }, change)
    : null
  if (moved) return moved
  throw refusalOf((await store.requests.find(place, id, now())) ?? before, move)
}
