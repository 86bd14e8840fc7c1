import { ActionFailed } from './action-failed.ts'
import type { ActionType } from './context.ts'
import { actionsFailed } from './group.ts'
import { asArray } from './json.ts'
import { resultOf } from './result.ts'

/** Foreach (Apply to each): actions run for every item, here always one item after the other. */
export const foreach: ActionType = async (action, context) => {
  const items = asArray(context.evaluate(action.definition.foreach))
  if (!items) {
    const message = `What '${action.name}' is to run for is not an array.`
    throw new ActionFailed({ code: 'ExpressionEvaluationFailed', message })
  }
  const succeeded = await context.runRounds(action, items)
  return succeeded ? resultOf('Succeeded') : resultOf('Failed', { error: actionsFailed })
}
