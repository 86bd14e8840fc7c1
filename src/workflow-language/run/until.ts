import type { ActionType, Context } from './context.ts'
import { badRequest } from './data-operation.ts'
import type { ActionNode } from './definition.ts'
import { durationOf } from './duration.ts'
import { actionsFailed } from './group.ts'
import { valueAt } from './json.ts'
import { type ActionError, outcome } from './result.ts'

const mostRounds = 5000
const defaults = { count: 60, timeout: 'PT1H' }

/**
 * Until (Do until): actions run again until a condition holds after a round, or a limit is reached. The last round
 * decides; a limit that is reached is a failure only when the definition says so.
 */
export const until: ActionType = async (action, context) => {
  const { count, milliseconds } = limitsOf(action, context)
  const from = context.now().getTime()
  const { rounds, succeeded, holds } = await context.runUntil(
    ['expression'],
    (already) => already < count && context.now().getTime() - from < milliseconds,
  )
  const error = succeeded ? limitError(action, holds) : actionsFailed
  return outcome(error ? 'Failed' : 'Succeeded', { error, iterations: rounds })
}

function limitsOf({ definition }: ActionNode, context: Context): { count: number; milliseconds: number } {
  const written = (key: 'count' | 'timeout') =>
    valueAt(definition, ['limit', key]) === undefined ? defaults[key] : context.evaluate(['limit', key])
  const [count, timeout] = [Number(written('count')), written('timeout')]
  const milliseconds = durationOf(timeout)
  if (!Number.isInteger(count) || count < 1 || count > mostRounds) {
    throw badRequest(`A loop runs from 1 to ${mostRounds} times, not '${count}'.`, {
      reason: 'rounds-out-of-range',
      count: String(count),
      most: mostRounds,
    })
  }
  if (milliseconds === null)
    throw badRequest(`'${timeout}' is no duration in ISO 8601.`, {
      reason: 'not-a-duration',
      text: String(timeout),
    })
  return { count, milliseconds }
}

function limitError({ name, definition }: ActionNode, holds: boolean): ActionError | null {
  if (holds || !/\bFailWhenLimitsReached\b/i.test(String(definition.operationOptions ?? ''))) return null
  const message = `'${name}' reached its limits before its condition held.`
  return { code: 'LimitsReached', message, details: { reason: 'limits-reached', name } }
}
