import type { RestoredFlow } from '#contract/flow-operation.ts'
import { summaryOf } from '../appointment-flows.ts'
import { appointmentFlowById } from '../creation/append-actions.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import { ProblemError } from '../problem-error.ts'
import { audited } from './audited.ts'
import type { DeletedFlow } from './deleted-flows.ts'
import { giveBack } from './give-back.ts'

/** The flow brought back, unless somebody else has brought it back meanwhile. */
async function bringBack(
  flows: EnvironmentFlows,
  kept: DeletedFlow,
): Promise<NonNullable<DeletedFlow['restored']>> {
  const there = await flows.flow(kept.row.id)
  if (there && there.ownerId === kept.row.ownerId) return { id: there.id, notBack: [] }
  const back = there ?? (await flows.restoreFlow(kept.row))
  if (!back) throw new ProblemError(404, 'not-found', 'The flow vanished while it was being brought back.')
  return { id: back.id, notBack: await giveBack(flows, back, kept) }
}

/** Brings back a flow that the caller deleted a short time ago, turned off; one that is back already stays as it is. */
export const restoreFlow = (desk: Desk, flows: EnvironmentFlows, flowId: string): Promise<RestoredFlow> =>
  desk.deletedFlows.alone(desk, flowId, async () => {
    const { deletedFlows, config } = desk
    const kept = deletedFlows.find(desk, flowId)
    if (kept?.environmentId !== flows.environment.id)
      throw new ProblemError(404, 'undo-over', 'The flow can no longer be brought back here.')
    const restored =
      kept.restored ?? (await audited(desk, 'flow restore', flowId, () => bringBack(flows, kept)))
    if (!kept.restored) deletedFlows.restored(desk, kept, restored)
    const flow = summaryOf(await appointmentFlowById(desk, flows, restored.id), config.powerAutomateUrl)
    return { ...flow, notBack: restored.notBack }
  })
