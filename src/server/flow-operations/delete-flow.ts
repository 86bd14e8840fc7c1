import type { DeletedFlow, DeleteFlow } from '#contract/flow-operation.ts'
import { isLive, type WebhookState } from '#domain/slots.ts'
import { appointmentFlowById } from '../creation/append-actions.ts'
import { certainly } from '../creation/certainly.ts'
import { switchFlow } from '../creation/switch-flow.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { audited } from './audited.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import type { DeletedFlow as Kept } from './deleted-flows.ts'

async function webhookStateOf(flows: EnvironmentFlows, row: FlowRow): Promise<WebhookState> {
  try {
    return (await flows.webhook(row))?.state === 'missing' ? 'missing' : 'unknown'
  } catch (error) {
    if (error instanceof UpstreamError) return 'unknown'
    throw error
  }
}

/** Turns the flow off first, so that its webhook goes with it, and back on where it may not be deleted. */
async function remove(desk: Desk, flows: EnvironmentFlows, row: FlowRow): Promise<void> {
  if (row.state !== 'off') await flows.changeFlow(row, row.etag, { state: 'off' })
  const off = row.state === 'off' ? row : await flows.flow(row.id)
  if (!off) return
  try {
    await certainly(
      () => flows.deleteFlow(off),
      async () => (await flows.flow(row.id)) === null,
    )
  } catch (error) {
    if (row.state === 'on') await switchFlow(desk, flows, row.id, 'on').catch(() => undefined)
    throw error
  }
}

const answerOf = ({ row, until }: Kept): DeletedFlow => ({
  id: row.id,
  name: row.name,
  undoUntil: until.toISOString(),
})

/** Deletes a flow of the mailbox that is still as it was seen, which frees its slot; it is kept for whoever did it, for a while. */
export async function deleteFlow(
  desk: Desk,
  flows: EnvironmentFlows,
  flowId: string,
  { environment, etag }: DeleteFlow,
): Promise<DeletedFlow> {
  const { store, place, deletedFlows } = desk
  const before = deletedFlows.find(desk, flowId)
  // Pressed twice: it is gone already.
  if (before && !before.restoredAs && !(await flows.flow(flowId))) return answerOf(before)
  const flow = await appointmentFlowById(desk, flows, flowId)
  const { row } = flow
  if (row.etag !== etag) throw changedMeanwhile(desk, flow)
  const webhook = await webhookStateOf(flows, row)
  const kept = deletedFlows.keep(desk, environment, row)
  await audited(desk, 'flow delete', flowId, () => remove(desk, flows, row))
  await store.reservations.free(place, flowId)
  if (isLive({ state: row.state, webhook })) await store.facts.freedOne(place)
  return answerOf(kept)
}
