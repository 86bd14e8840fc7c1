import { isLive } from '#domain/slots.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { ifRefused } from '../gateways/upstream-error.ts'

/** Whether a flow's trigger was found not to be registered at Bookings; what cannot be asked is taken to be. */
export const isUnregistered = async (flows: EnvironmentFlows, row: FlowRow): Promise<boolean> =>
  (await ifRefused(flows.webhook(row), () => null))?.state === 'missing'

/** Whether a flow holds a slot, as far as can be told. */
export const holdsSlot = async (flows: EnvironmentFlows, row: FlowRow): Promise<boolean> =>
  row.state !== 'off' &&
  isLive({ state: row.state, webhook: (await isUnregistered(flows, row)) ? 'missing' : 'unknown' })
