import type { FlowSummary } from '#contract/flow.ts'
import type { RenameFlow } from '#contract/flow-operation.ts'
import { summaryOf } from '../appointment-flows.ts'
import { appointmentFlowById } from '../creation/append-actions.ts'
import { certainly } from '../creation/certainly.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import { audited } from './audited.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'

/** Gives a flow of the mailbox another name, and reads it back; one that has it already is left alone. */
export async function renameFlow(
  desk: Desk,
  flows: EnvironmentFlows,
  flowId: string,
  { name, etag }: RenameFlow,
): Promise<FlowSummary> {
  const flow = await appointmentFlowById(desk, flows, flowId)
  if (flow.row.name !== name) {
    if (flow.row.etag !== etag) throw changedMeanwhile(desk, flow)
    await audited(desk, 'flow rename', flowId, () =>
      certainly(
        () => flows.changeFlow(flow.row, etag, { name }),
        async () => {
          const now = await flows.flow(flowId)
          return now?.name === name && now.clientdata === flow.row.clientdata
        },
      ),
    )
  }
  return summaryOf(await appointmentFlowById(desk, flows, flowId), desk.config.powerAutomateUrl)
}
