import type { FlowSummary } from '#contract/flow.ts'
import { summaryOf } from '../appointment-flows.ts'
import type { Desk } from '../desk.ts'
import type { Dataverse } from '../gateways/dataverse.ts'
import { appointmentFlowById } from './append-actions.ts'
import { foundFull } from './room.ts'

/** Turns a flow of the mailbox on or off and reads it back; what Bookings says of its slots is remembered. */
export async function switchFlow(
  desk: Desk,
  dataverse: Dataverse,
  flowId: string,
  state: 'on' | 'off',
): Promise<FlowSummary> {
  const { caller, mailbox, fullMailboxes } = desk
  const { row } = await appointmentFlowById(desk, dataverse, flowId)
  if (row.state !== state) {
    await dataverse.changeFlow(row.id, row.etag, { state }).catch((error: unknown) => {
      foundFull(desk, error)
      throw error
    })
    fullMailboxes.forget(caller.tenantId, mailbox)
  }
  return summaryOf(await appointmentFlowById(desk, dataverse, flowId), desk.config.powerAutomateUrl)
}
