import { isLive } from '#domain/slots.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'

/** Whether a flow's trigger was found not to be registered at Bookings; what cannot be asked is taken to be. */
export async function isUnregistered(flows: EnvironmentFlows, row: FlowRow): Promise<boolean> {
  try {
    return (await flows.webhook(row))?.state === 'missing'
  } catch (error) {
    if (error instanceof UpstreamError) return false
    throw error
  }
}

/** Whether a flow holds a slot, as far as can be told. */
export const holdsSlot = async (flows: EnvironmentFlows, row: FlowRow): Promise<boolean> =>
  row.state !== 'off' &&
  isLive({ state: row.state, webhook: (await isUnregistered(flows, row)) ? 'missing' : 'unknown' })
