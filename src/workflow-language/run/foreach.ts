import { ActionFailed } from './action-failed.ts'
import type { ActionType, Context } from './context.ts'
import type { ActionNode } from './definition.ts'
import { groupOutcome } from './group.ts'
import { asArray, valueAt } from './json.ts'

/** The platform runs no Foreach for more items. */
const mostItems = 5000
/** The platform runs no more rounds side by side. */
const mostAtOnce = 50

/** Foreach (Apply to each): actions run for every item; the results stand in the order of the items. */
export const foreach: ActionType = async (action, context) => {
  const { name } = action
  const items = asArray(context.evaluate(['foreach']))
  if (!items) {
    const message = `What '${name}' is to run for is not an array.`
    const details = { reason: 'not-an-array', name } as const
    throw new ActionFailed({ code: 'ExpressionEvaluationFailed', message, details })
  }
  if (items.length > mostItems) {
    const message = `'${name}' would run for ${items.length} items; ${mostItems} is the most.`
    const details = { reason: 'too-many-items', name, count: items.length, most: mostItems } as const
    throw new ActionFailed({ code: 'TooManyIterations', message, details })
  }
  const succeeded = await context.runForItems(items, degreeOf(action, context))
  return groupOutcome(succeeded, { inputs: items, iterations: items.length })
}

/** One round at a time unless concurrency is asked for; a loop in a loop never gets any. */
function degreeOf({ definition }: ActionNode, context: Context): number {
  if (context.isInForeach || /\bSequential\b/i.test(String(definition.operationOptions ?? ''))) return 1
  const asked = Number(valueAt(definition, ['runtimeConfiguration', 'concurrency', 'repetitions']) ?? 1)
  return Number.isInteger(asked) ? Math.min(Math.max(asked, 1), mostAtOnce) : 1
}
