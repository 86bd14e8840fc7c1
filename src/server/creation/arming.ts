import type { Desk } from '../desk.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import type { FlowRow } from '../gateways/flow-row.ts'
import { ifRefused, type UpstreamError } from '../gateways/upstream-error.ts'
import type { Webhook } from '../gateways/webhook.ts'

/** Pauses before the trigger is looked at again, in milliseconds: it is registered within seconds, or refused. */
const PAUSES = [0, 2000, 2000, 4000, 7000]

/** How far Microsoft's clock may be behind ours, in milliseconds. */
const SKEW = 5000

/** Whether a reason was given for this attempt, and not for one before it. */
const isNews = (toldAt: string | null, since: Date): boolean =>
  toldAt !== null && !(Date.parse(toldAt) < since.getTime() - SKEW)

/** How the trigger is; null where the caller has nobody to ask, and has to believe what Dataverse said. */
const healthOf = (flows: EnvironmentFlows, row: FlowRow): Promise<Webhook | null> =>
  ifRefused(flows.webhook(row), ({ refusal, status }) => {
    const isBarred = refusal.service === 'entra' || status === 401 || status === 403
    return isBarred ? null : { state: 'pending' }
  })

/**
 * Sees to it that the trigger of a flow turned on since a moment is registered at Bookings, or throws why it is not;
 * tells whether it was seen to be, which it may not be where nobody can be asked or nobody answers.
 */
export async function arm(
  { pause }: Desk,
  flows: EnvironmentFlows,
  row: FlowRow,
  since: Date,
): Promise<boolean> {
  const refused = row.road === 'dataverse' ? await ifRefused(flows.start(row), (error) => error) : null
  let missing: UpstreamError | null = null
  for (const milliseconds of PAUSES) {
    await pause(milliseconds)
    const webhook = await healthOf(flows, row)
    if (!webhook) return false
    if (webhook.state === 'registered') return true
    missing = webhook.state === 'missing' ? webhook.refused : null
    if (webhook.state === 'missing' && isNews(webhook.toldAt, since)) break
  }
  if (missing) throw refused ?? missing
  return false
}
