import type { FlowHealth } from '#contract/flow-health.ts'
import { ownerStandingOf } from '#domain/flow-health/owner.ts'
import type { AppointmentFlow } from '../appointment-flows.ts'
import type { Desk } from '../desk.ts'
import type { KnownBy } from '../gateways/dataverse-operations.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import type { Surroundings } from './surroundings.ts'

/** How the road by which a flow was read names its owner. */
export const ownerKnownBy = ({ road, ownerId }: FlowRow): KnownBy | null =>
  ownerId === '' ? null : road === 'dataverse' ? { id: ownerId } : { entraId: ownerId }

/** Whose flow it is, and whether Bookings still lets them have it. */
export async function ownerOf(
  { caller }: Desk,
  { row, environment, isMine }: AppointmentFlow,
  surroundings: Surroundings,
): Promise<FlowHealth['owner']> {
  const known = ownerKnownBy(row)
  const [staff, found] = await Promise.all([
    surroundings.staff(),
    known && !isMine ? surroundings.person(environment, known) : null,
  ])
  if (isMine) {
    const standing = ownerStandingOf(staff, { addresses: caller.addresses, isGone: false })
    return { displayName: caller.name, emailAddress: caller.addresses[0] ?? '', isMe: true, standing }
  }
  const owner = found && { addresses: [found.address], isGone: found.isDisabled }
  return {
    displayName: row.ownerName || (found?.name ?? ''),
    emailAddress: found?.address ?? '',
    isMe: false,
    standing: ownerStandingOf(staff, owner),
  }
}
