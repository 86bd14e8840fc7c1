import type { FlowSummary } from '#contract/flow.ts'
import { remedyFor } from '#domain/refusal/remedy.ts'
import { summaryOf } from '../appointment-flows.ts'
import type { Desk } from '../desk.ts'
import type { Dataverse } from '../gateways/dataverse.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { appointmentFlowById } from './append-actions.ts'

const STATES = {
  on: { statecode: 1, statuscode: 2 },
  off: { statecode: 0, statuscode: 1 },
} as const

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
    await dataverse.changeFlow(row.id, row.etag, STATES[state]).catch((error: unknown) => {
      if (error instanceof UpstreamError && remedyFor(error.refusal) === 'quota')
        fullMailboxes.remember(caller.tenantId, mailbox)
      throw error
    })
    fullMailboxes.forget(caller.tenantId, mailbox)
  }
  return summaryOf(await appointmentFlowById(desk, dataverse, flowId), desk.config.powerAutomateUrl)
}
