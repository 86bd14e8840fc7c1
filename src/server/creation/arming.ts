import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import type { Webhook } from '../gateways/webhook.ts'

/** Pauses before the trigger is looked at again, in milliseconds: it is registered within seconds, or refused. */
const PAUSES = [0, 2000, 2000, 4000, 7000]

/** What Microsoft refused, if it did. */
async function refusalOf(attempt: Promise<unknown>): Promise<UpstreamError | null> {
  try {
    await attempt
    return null
  } catch (error) {
    if (error instanceof UpstreamError) return error
    throw error
  }
}

/** Whether somebody said why; a flow service that only fails may yet come to it. */
const isDefinite = ({ refusal }: UpstreamError): boolean =>
  refusal.layers[0]?.code === 'TriggerRegistrationFailed'

async function healthOf(flows: EnvironmentFlows, row: FlowRow): Promise<Webhook | null> {
  try {
    return await flows.webhook(row)
  } catch (error) {
    // Whoever may not ask the flow service has to believe what Dataverse said.
    if (error instanceof UpstreamError) return null
    throw error
  }
}

/** Sees to it that the trigger of a flow just turned on is registered at Bookings, or throws why it is not. */
export async function arm({ pause }: Desk, flows: EnvironmentFlows, row: FlowRow): Promise<void> {
  const refused = row.road === 'dataverse' ? await refusalOf(flows.start(row)) : null
  let missing: UpstreamError | null = null
  for (const milliseconds of PAUSES) {
    await pause(milliseconds)
    const webhook = await healthOf(flows, row)
    if (!webhook || webhook.state === 'registered') return
    missing = webhook.state === 'missing' ? webhook.refused : null
    if (missing && isDefinite(missing)) break
  }
  if (missing) throw refused ?? missing
}
