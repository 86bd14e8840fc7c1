import type { ActionType } from './context.ts'
import { groupOutcome } from './group.ts'

/** Switch: the first case of the very value runs, or the default when there is none; all others are left out. */
export const switchCase: ActionType = async ({ cases, otherwise }, context) => {
  const expressionResult = context.evaluate(['expression'])
  const fitting = cases.find(({ value }) => value === expressionResult)
  const taken = fitting?.actions ?? otherwise
  const left = [...cases.map(({ actions }) => actions), otherwise].filter((actions) => actions !== taken)
  context.skip(left.flat(), 'the value led to another case')
  return groupOutcome(await context.runActions(taken), { inputs: { expressionResult } })
}
