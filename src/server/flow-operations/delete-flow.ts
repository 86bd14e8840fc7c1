import type { DeletedFlow, DeleteFlow } from '#contract/flow-operation.ts'
import { appointmentFlowById } from '../creation/append-actions.ts'
import { certainly } from '../creation/certainly.ts'
import { holdsSlot } from '../creation/held-slot.ts'
import { switchFlow } from '../creation/switch-flow.ts'
import { turnOff } from '../creation/turn-flow.ts'
import type { Desk } from '../desk.ts'
import { editorsOf } from '../flow-health/shares.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { audited } from './audited.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import type { DeletedFlow as Kept } from './deleted-flows.ts'

/** How a flow is left that may not be deleted: on again if it was on and Microsoft lets it be. */
async function leftAs(desk: Desk, flows: EnvironmentFlows, row: FlowRow): Promise<'on' | 'off' | undefined> {
  if (row.state === 'off') return undefined
  if (row.state === 'suspended') return 'off'
  try {
    await switchFlow(desk, flows, row.id, 'on')
    return undefined
  } catch (error) {
    return (error instanceof UpstreamError && error.left) || 'off'
  }
}

/** Turns the flow off first, so that its webhook and its slot go with it, and back on where it may not be deleted. */
async function remove(desk: Desk, flows: EnvironmentFlows, row: FlowRow): Promise<void> {
  const { store, place } = desk
  const held = await holdsSlot(flows, row)
  if (row.state !== 'off') await turnOff(flows, row)
  await store.reservations.free(place, row.id)
  if (held) await store.facts.freedOne(place)
  try {
    const off = row.state === 'off' ? row : await flows.flow(row.id)
    if (off)
      await certainly(
        () => flows.deleteFlow(off),
        async () => (await flows.flow(row.id)) === null,
      )
  } catch (error) {
    const left = await leftAs(desk, flows, row)
    throw left && error instanceof UpstreamError ? error.leaving(left) : error
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
  const { deletedFlows } = desk
  const before = deletedFlows.find(desk, flowId)
  // Pressed twice: it is gone already.
  if (before && !before.restored && !(await flows.flow(flowId))) return answerOf(before)
  const flow = await appointmentFlowById(desk, flows, flowId)
  const { row } = flow
  if (row.etag !== etag) throw changedMeanwhile(desk, flow)
  const editors = await editorsOf(flows, row)
  await audited(desk, 'flow delete', flowId, () => remove(desk, flows, row))
  return answerOf(deletedFlows.keep(desk, { row, editors, environmentId: environment }))
}
