import type { ActionType } from './context.ts'
import { arrayFrom, inputsOf } from './data-operation.ts'
import { resultOf } from './result.ts'

/** Select: every item made into something else. */
export const select: ActionType = ({ definition }, context) => {
  const { from, select: map } = inputsOf(definition)
  const items = arrayFrom(context.evaluate(from))
  const body = items.map((value) => context.evaluate(map, { value }))
  return resultOf('Succeeded', { inputs: { from: items, select: map }, outputs: { body } })
}
