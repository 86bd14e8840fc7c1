import type { FlowSummary } from '#contract/flow.ts'
import { summaryOf } from '../appointment-flows.ts'
import { appointmentFlowById } from '../creation/append-actions.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import { ProblemError } from '../problem-error.ts'
import { audited } from './audited.ts'

/** Brings back a flow that the caller deleted a short time ago, turned off; one that is back already stays as it is. */
export async function restoreFlow(desk: Desk, flows: EnvironmentFlows, flowId: string): Promise<FlowSummary> {
  const { deletedFlows, config } = desk
  const kept = deletedFlows.find(desk, flowId)
  if (kept?.environmentId !== flows.environment.id)
    throw new ProblemError(404, 'undo-over', 'The flow can no longer be brought back here.')
  const restored = async (): Promise<string> => {
    const row = await flows.restoreFlow(kept.row)
    if (!row) throw new ProblemError(404, 'not-found', 'The flow vanished while it was being brought back.')
    return row.id
  }
  const restoredAs = kept.restoredAs ?? (await audited(desk, 'flow restore', flowId, restored))
  if (!kept.restoredAs) deletedFlows.restored(desk, kept, restoredAs)
  return summaryOf(await appointmentFlowById(desk, flows, restoredAs), config.powerAutomateUrl)
}
