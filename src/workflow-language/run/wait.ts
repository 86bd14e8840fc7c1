import type { ActionType, Context } from './context.ts'
import { badRequest } from './data-operation.ts'
import { asObject } from './json.ts'
import { outcome } from './result.ts'

/** Wait (Delay, Delay until): time goes by for what follows; nobody really waits. */
export const wait: ActionType = (_, context) => {
  const inputs = asObject(context.evaluate(['inputs'])) ?? {}
  const now = context.now()
  const end = new Date(endOf(inputs, now.toISOString(), context)).getTime()
  if (Number.isNaN(end))
    throw badRequest('The time to wait until is none.', { reason: 'no-time-to-wait-until' })
  context.wait(end - now.getTime())
  return outcome('Succeeded', { inputs })
}

function endOf(inputs: Readonly<Record<string, unknown>>, now: string, context: Context): string {
  const interval = asObject(inputs.interval)
  if (interval) return String(context.call('addToTime', now, interval.count, interval.unit))
  const timestamp = asObject(inputs.until)?.timestamp
  if (timestamp !== undefined) return String(context.call('formatDateTime', timestamp, 'o'))
  throw badRequest("A delay has an 'interval' or an 'until'.", { reason: 'no-delay' })
}
