import type { FlowSummary } from '#contract/flow.ts'
import { summaryOf } from '../appointment-flows.ts'
import type { Desk } from '../desk.ts'
import type { Dataverse } from '../gateways/dataverse.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { reserveSlot } from '../slot-account.ts'
import { appointmentFlowById } from './append-actions.ts'
import { foundFull } from './found-full.ts'

/** Turns a flow of the mailbox on, in a slot reserved for it, or off, and reads it back; what Bookings says of its slots is remembered. */
export async function switchFlow(
  desk: Desk,
  dataverse: Dataverse,
  flowId: string,
  state: 'on' | 'off',
): Promise<FlowSummary> {
  const { store, place, actor, now } = desk
  const { row, triggers } = await appointmentFlowById(desk, dataverse, flowId)
  if (row.state !== state) {
    const begun = now()
    const [trigger] = triggers
    if (state === 'on' && trigger)
      await reserveSlot(desk, {
        flowId,
        flowName: row.name,
        operation: trigger.operation,
        environment: dataverse.environment.id,
      })
    await dataverse.changeFlow(row.id, row.etag, { state }).catch(async (error: unknown) => {
      await foundFull(desk, error)
      // Whether it is on all the same is seen when its flows are next looked at.
      if (error instanceof UpstreamError && error.status < 500)
        await store.reservations.release(place, flowId)
      throw error
    })
    if (state === 'on') {
      await store.reservations.hold(place, flowId, now())
      await store.facts.foundRoom(place, begun)
    } else {
      await store.reservations.free(place, flowId)
      await store.facts.freedOne(place)
    }
    const entry = { userId: actor.id, action: `flow ${state}`, subject: flowId, outcome: 'done', at: now() }
    await store.audit(place, entry)
  }
  return summaryOf(await appointmentFlowById(desk, dataverse, flowId), desk.config.powerAutomateUrl)
}
