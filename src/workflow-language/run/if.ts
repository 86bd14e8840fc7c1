import type { ActionType } from './context.ts'
import { groupOutcome } from './group.ts'

/** If (Condition): one of two branches runs, the other is left out. */
export const condition: ActionType = async ({ actions, otherwise }, context) => {
  const expressionResult = context.holds(['expression'])
  const [taken, left] = expressionResult ? [actions, otherwise] : [otherwise, actions]
  context.skip(left, 'the condition led to the other branch')
  return groupOutcome(await context.runActions(taken), { inputs: { expressionResult } })
}
