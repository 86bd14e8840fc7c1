import type { ActionType } from './context.ts'
import { actionsFailed } from './group.ts'
import { resultOf } from './result.ts'

/** If (Condition): one of two branches runs, the other is left out. */
export const condition: ActionType = async ({ definition, actions, otherwise }, context) => {
  const expressionResult = context.holds(definition.expression)
  const [taken, left] = expressionResult ? [actions, otherwise] : [otherwise, actions]
  context.skip(left, 'the condition led to the other branch')
  const succeeded = await context.runActions(taken)
  return resultOf(succeeded ? 'Succeeded' : 'Failed', {
    inputs: { expressionResult },
    error: succeeded ? null : actionsFailed,
  })
}
