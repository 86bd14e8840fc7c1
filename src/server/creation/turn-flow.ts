import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { arm } from './arming.ts'
import { certainly } from './certainly.ts'

/** Turns a flow off that is still as it was read; a broken answer is believed only once the flow has been read again. */
export const turnOff = (flows: EnvironmentFlows, row: FlowRow): Promise<void> =>
  certainly(
    () => flows.changeFlow(row, row.etag, { state: 'off' }),
    async () => {
      const now = await flows.flow(row.id)
      // Whoever else turned it off may have changed more of it.
      return now?.state === 'off' && now.name === row.name && now.clientdata === row.clientdata
    },
  )

/** The flow as it is once it was turned on; that it cannot be read leaves it on. */
async function readBack(flows: EnvironmentFlows, { id }: FlowRow): Promise<FlowRow | null> {
  try {
    return await flows.flow(id)
  } catch (error) {
    throw error instanceof UpstreamError ? error.leaving('on') : error
  }
}

/** Turns a flow on, and tells whether Bookings was seen to start it; one whose trigger Bookings does not register is turned off again, for it would only look as if it were on. */
export async function turnOn(desk: Desk, flows: EnvironmentFlows, row: FlowRow): Promise<boolean> {
  const begun = desk.now()
  await certainly(
    () => flows.changeFlow(row, row.etag, { state: 'on' }),
    async () => (await flows.flow(row.id))?.state === 'on',
  )
  const now = await readBack(flows, row)
  if (!now) return false
  try {
    return await arm(desk, flows, now, begun)
  } catch (error) {
    try {
      await flows.changeFlow(now, '*', { state: 'off' })
    } catch (again) {
      // Why it is not told of appointments says more than why it could not be turned off.
      if (again instanceof UpstreamError && error instanceof UpstreamError) throw error.leaving('on')
      throw again
    }
    await desk.store.reservations.release(desk.place, row.id)
    throw error
  }
}

/** Turns a flow off and on that only looks as if it were on. */
export async function turnOnAnew(desk: Desk, flows: EnvironmentFlows, row: FlowRow): Promise<boolean> {
  await turnOff(flows, row)
  try {
    const off = await flows.flow(row.id)
    return off !== null && (await turnOn(desk, flows, off))
  } catch (error) {
    throw error instanceof UpstreamError && !error.left ? error.leaving('off') : error
  }
}
