import { mayDecide, type Role } from '#domain/staff.ts'
import type { Desk } from '../desk.ts'
import { unlessRefused } from '../gateways/upstream-error.ts'
import { membershipOf } from '../membership.ts'
import { ProblemError } from '../problem-error.ts'
import type { RequestRow, Viewer } from '../store/requests.ts'

/** Who looks at requests, with the role that Graph says they have at this moment. */
export interface RequestViewer extends Viewer {
  readonly role: Role
}

/** The caller as somebody who looks at requests; a booking page that does not exist is not found. */
export async function viewerOf({ microsoft, caller, mailbox }: Desk): Promise<RequestViewer> {
  const { role } = await membershipOf(microsoft, caller, mailbox)
  // To a stranger Graph says nothing of a page but whether there is one.
  if (role === 'stranger') await unlessRefused([403], microsoft.graph.business(mailbox), null)
  return { userId: caller.userId, role, mayDecide: mayDecide(role) }
}

export const notFound = () => new ProblemError(404, 'not-found', 'There is no such request.')

/** Whether a request was ever sent; what was not is nobody's but its author's, also once it is discarded. */
const wasSent = ({ expiresAt }: RequestRow): boolean => expiresAt !== null

/** Refuses whoever does not decide about requests here. */
export function requireDecider({ mayDecide }: Viewer): void {
  if (!mayDecide)
    throw new ProblemError(403, 'not-administrator', 'Only administrators of the booking page may do this.')
}

/** The request of that id, if the viewer may see it: one's own or, for whoever decides, one that was sent. */
export async function requestSeenBy(
  { store, place, now }: Desk,
  { userId, mayDecide }: Viewer,
  id: string,
): Promise<RequestRow> {
  const row = await store.requests.find(place, id, now())
  if (row && (row.requesterId === userId || (mayDecide && wasSent(row)))) return row
  throw notFound()
}
