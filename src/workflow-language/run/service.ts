import { type ReadAnswer, readAnswer, readFailure } from './answer.ts'
import type { ActionType, Context } from './context.ts'
import type { ActionNode } from './definition.ts'
import { durationOf } from './duration.ts'
import { asObject, valueAt } from './json.ts'
import { type ActionError, type FailedAttempt, outcome } from './result.ts'
import { retryPolicyOf } from './retry-policy.ts'

/** An action of a service, which whoever runs the definition performs: again and again, as far as its policy goes. */
export const service: ActionType = async (action, context) => {
  const inputs = context.evaluate(['inputs'])
  const { count, delay } = retryPolicyOf(asObject(inputs)?.retryPolicy, context.retryPolicy)
  const deadline = deadlineOf(action, context)
  const retries: FailedAttempt[] = []
  for (;;) {
    const startTime = context.now().toISOString()
    const { status, outputs, error, isPassing } = await attempt(inputs, retries.length + 1, context)
    if (error === null || !isPassing || retries.length >= count) {
      return outcome(status, { inputs, outputs, error, ...(retries.length > 0 && { retries }) })
    }
    retries.push({ startTime, endTime: context.now().toISOString(), error, outputs })
    const pause = delay(retries.length)
    if (context.now().getTime() + pause > deadline) {
      context.wait(deadline - context.now().getTime())
      return outcome('TimedOut', { inputs, outputs, error: timedOut(action), retries })
    }
    context.wait(pause)
  }
}

async function attempt(inputs: unknown, number: number, context: Context): Promise<ReadAnswer> {
  try {
    return readAnswer(await context.perform(inputs, number))
  } catch (error) {
    return readFailure(error)
  }
}

function deadlineOf({ definition }: ActionNode, context: Context): number {
  const timeout =
    valueAt(definition, ['limit', 'timeout']) === undefined ? null : context.evaluate(['limit', 'timeout'])
  const milliseconds = durationOf(timeout)
  return milliseconds === null ? Number.POSITIVE_INFINITY : context.now().getTime() + milliseconds
}

const timedOut = ({ name }: ActionNode): ActionError => ({
  code: 'ActionTimedOut',
  message: `'${name}' did not succeed within its time limit.`,
  details: { reason: 'timed-out', name },
})
