import type { FlowSummary } from '#contract/flow.ts'
import { type AppointmentFlow, summaryOf } from '../appointment-flows.ts'
import type { Desk } from '../desk.ts'
import { audited } from '../flow-operations/audited.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { inTurn } from '../in-turn.ts'
import { reserveSlot } from '../slot-account.ts'
import { appointmentFlowById } from './append-actions.ts'
import { foundFull } from './found-full.ts'
import { holdsSlot, isUnregistered } from './held-slot.ts'
import { withEvidence } from './role-evidence.ts'
import { turnOff, turnOn, turnOnAnew } from './turn-flow.ts'

/** Who turns a flow on while somebody else does must not undo what that one begins; other servers meet at the flow's version. */
const turns = inTurn()

/** What becomes of the slot reserved for a flow that could not be turned on, or not seen to be on. */
async function settleSlot({ store, place, now }: Desk, flowId: string, error: unknown): Promise<void> {
  if (!(error instanceof UpstreamError)) return
  const isDoubtful = error.refusal.operation === 'read the flow'
  // Whether it is on all the same is seen when its flows are next looked at.
  if (isDoubtful && error.left === 'on') await store.reservations.hold(place, flowId, now())
  else if (!isDoubtful && error.status < 500) await store.reservations.release(place, flowId)
}

async function switchOn(
  desk: Desk,
  flows: EnvironmentFlows,
  { row, triggers }: AppointmentFlow,
): Promise<void> {
  const { config, store, place, now } = desk
  const begun = now()
  const [trigger] = triggers
  if (trigger)
    await reserveSlot(desk, {
      flowId: row.id,
      flowName: row.name,
      operation: trigger.operation,
      environment: flows.environment.id,
    })
  let isVerified: boolean
  try {
    isVerified = await (row.state === 'on' ? turnOnAnew : turnOn)(desk, flows, row)
  } catch (error) {
    await foundFull(desk, error)
    await settleSlot(desk, row.id, error)
    throw await withEvidence(desk, error)
  }
  await store.reservations.hold(place, row.id, now())
  // That Dataverse calls it on proves nothing where Bookings could have been asked.
  if (isVerified || !config.flowService) await store.facts.foundRoom(place, begun)
}

async function switchOff(desk: Desk, flows: EnvironmentFlows, { row }: AppointmentFlow): Promise<void> {
  const { store, place } = desk
  const held = await holdsSlot(flows, row)
  try {
    await turnOff(flows, row)
  } catch (error) {
    throw await withEvidence(desk, error)
  }
  await store.reservations.free(place, row.id)
  if (held) await store.facts.freedOne(place)
}

/** Turns a flow of the mailbox on, in a slot reserved for it, or off, and reads it back; what Bookings says of its slots is remembered. */
export const switchFlow = (
  desk: Desk,
  flows: EnvironmentFlows,
  flowId: string,
  state: 'on' | 'off',
): Promise<FlowSummary> =>
  turns([desk.caller.tenantId, flowId].join(' '), async () => {
    const flow = await appointmentFlowById(desk, flows, flowId)
    const isDone = flow.row.state === state && !(state === 'on' && (await isUnregistered(flows, flow.row)))
    if (!isDone)
      await audited(desk, `flow ${state}`, flowId, () =>
        (state === 'on' ? switchOn : switchOff)(desk, flows, flow),
      )
    return summaryOf(await appointmentFlowById(desk, flows, flowId), desk.config.powerAutomateUrl)
  })
