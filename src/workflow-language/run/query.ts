import type { ActionType } from './context.ts'
import { arrayFrom, inputsOf } from './data-operation.ts'
import { resultOf } from './result.ts'

/** Query (Filter array): the items for which a condition holds. */
export const query: ActionType = ({ definition }, context) => {
  const { from, where } = inputsOf(definition)
  const items = arrayFrom(context.evaluate(from))
  const body = items.filter((value) => context.holds(where, { value }))
  return resultOf('Succeeded', { inputs: { from: items, where }, outputs: { body } })
}
