import type { NoticeResult, SendNotice } from '#contract/request.ts'
import { administratorsOf } from '#domain/staff.ts'
import type { Desk } from '../desk.ts'
import { unlessRefused } from '../gateways/upstream-error.ts'
import { ProblemError } from '../problem-error.ts'
import { noticesOffered, tell } from '../request-notices/tell.ts'
import type { RequestRow, Viewer } from '../store/requests.ts'

/** Who a viewer is to a request. */
export const partOf = ({ requesterId }: RequestRow, { userId, mayDecide }: Viewer) => ({
  ask: requesterId === userId,
  decide: mayDecide,
})

/** Tells the administrators of a request that waits, or whoever asked of what came of it. */
export async function tellOthers(
  desk: Desk,
  viewer: Viewer,
  row: RequestRow,
  notice: SendNotice,
): Promise<NoticeResult> {
  const { config, microsoft, mailbox } = desk
  if (!noticesOffered(config, row, partOf(row, viewer)).includes(notice.kind))
    throw new ProblemError(409, 'move-not-allowed', 'There is nothing to tell of this request now.')
  const { id, kind, state, content, requesterName, requesterAddress, requesterId, movedReason } = row
  // A stranger is told neither what the page is called nor who administers it.
  const [business, staff] = await Promise.all([
    unlessRefused([403], microsoft.graph.business(mailbox), null),
    state === 'sent' ? unlessRefused([403], microsoft.graph.staff(mailbox), []) : [],
  ])
  const recipients =
    state === 'sent'
      ? administratorsOf(staff).map(({ displayName: name, emailAddress: address }) => ({ name, address }))
      : [{ name: requesterName, address: requesterAddress, userId: requesterId }]
  const told = {
    id,
    kind,
    state,
    name: content.kind === 'flow' ? content.name : null,
    businessName: business?.displayName ?? mailbox,
    requesterName,
    reason: content.reason,
    declineReason: state === 'declined' ? movedReason : null,
  }
  return tell(desk, notice, told, recipients)
}
