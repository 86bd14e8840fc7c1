import type { FlowSummary } from '#contract/flow.ts'
import { summaryOf } from '../appointment-flows.ts'
import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { reserveSlot } from '../slot-account.ts'
import { appointmentFlowById } from './append-actions.ts'
import { arm } from './arming.ts'
import { foundFull } from './found-full.ts'
import { withEvidence } from './role-evidence.ts'

/** Switches a flow; one whose trigger Bookings does not register is turned off again, for it would only look as if it were on. */
async function switched(
  desk: Desk,
  flows: EnvironmentFlows,
  row: FlowRow,
  state: 'on' | 'off',
): Promise<void> {
  const begun = desk.now()
  await flows.changeFlow(row, row.etag, { state })
  const now = state === 'on' ? await flows.flow(row.id) : null
  if (!now) return
  await arm(desk, flows, now, begun).catch(async (error: unknown) => {
    await flows.changeFlow(now, '*', { state: 'off' })
    throw error
  })
}

/** Turns a flow of the mailbox on, in a slot reserved for it, or off, and reads it back; what Bookings says of its slots is remembered. */
export async function switchFlow(
  desk: Desk,
  flows: EnvironmentFlows,
  flowId: string,
  state: 'on' | 'off',
): Promise<FlowSummary> {
  const { store, place, actor, now } = desk
  const { row, triggers } = await appointmentFlowById(desk, flows, flowId)
  if (row.state !== state) {
    const begun = now()
    const [trigger] = triggers
    if (state === 'on' && trigger)
      await reserveSlot(desk, {
        flowId,
        flowName: row.name,
        operation: trigger.operation,
        environment: flows.environment.id,
      })
    await switched(desk, flows, row, state).catch(async (error: unknown) => {
      await foundFull(desk, error)
      // Whether it is on all the same is seen when its flows are next looked at.
      if (error instanceof UpstreamError && error.status < 500)
        await store.reservations.release(place, flowId)
      throw await withEvidence(desk, error)
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
  return summaryOf(await appointmentFlowById(desk, flows, flowId), desk.config.powerAutomateUrl)
}
