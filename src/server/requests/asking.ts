import { faultsOf, type RequestContent } from '#domain/request/content.ts'
import type { Desk } from '../desk.ts'
import { ProblemError } from '../problem-error.ts'
import { MOST_OPEN, PATIENCE, type RequestRow } from '../store/requests.ts'
import { movedOrRefused } from './moving.ts'
import { notFound, type RequestViewer, requestSeenBy } from './viewer.ts'

/** Writes what the caller has of a request so far, under an id of the page's own choice. */
export async function writeDraft(
  { store, place, actor, caller, now }: Desk,
  { role }: RequestViewer,
  id: string,
  content: RequestContent,
): Promise<RequestRow> {
  const requester = { ...actor, address: caller.addresses[0] ?? '', role }
  const written = await store.requests.write(place, { id, requester, content }, now())
  if (written === 'too-many')
    throw new ProblemError(409, 'too-many-requests', `Nobody may have more than ${MOST_OPEN} open requests.`)
  if (written !== 'taken') return written
  const known = await store.requests.find(place, id, now())
  // What others asked for under this id is none of the caller's business.
  if (known?.requesterId !== actor.id) throw notFound()
  throw new ProblemError(409, 'move-not-allowed', 'The request is no draft any more.')
}

/** Sends a draft, once nothing is missing from it. */
export async function send(desk: Desk, viewer: RequestViewer, id: string): Promise<RequestRow> {
  const row = await requestSeenBy(desk, viewer, id)
  const faults = faultsOf(row.content)
  if (row.state === 'draft' && faults.length > 0)
    throw new ProblemError(422, 'answers-invalid', 'Some answers cannot be used.', { fields: faults })
  const expiresAt = new Date(desk.now().getTime() + PATIENCE)
  return movedOrRefused(desk, viewer, row, 'send', { expiresAt, requesterRole: viewer.role })
}
