import { remedyFor } from '#domain/refusal/remedy.ts'
import { roomFor, slotsOf } from '#domain/slots.ts'
import { findAppointmentFlows, seenFlows } from '../appointment-flows.ts'
import type { Desk } from '../desk.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { ProblemError } from '../problem-error.ts'

/** Refuses a sixth flow before anything is written; the flow itself, from an earlier attempt, is not counted. */
export async function requireRoom(desk: Desk, flowId: string): Promise<void> {
  const { flows } = await findAppointmentFlows(desk)
  const others = flows.filter(({ row }) => row.id !== flowId)
  if (!roomFor(slotsOf(seenFlows(others), null)))
    throw new ProblemError(409, 'slots-full', 'All five slots of the booking page are in use.')
}

/** Whether a refusal says that the mailbox is full; if so, that is remembered. */
export function foundFull({ caller, mailbox, fullMailboxes }: Desk, error: unknown): boolean {
  const isFull = error instanceof UpstreamError && remedyFor(error.refusal) === 'quota'
  if (isFull) fullMailboxes.remember(caller.tenantId, mailbox)
  return isFull
}
