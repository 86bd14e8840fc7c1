import type { ActionType } from './context.ts'
import { arrayFrom, inputsOf } from './data-operation.ts'
import { resultOf } from './result.ts'

/** Join: the items as one text. */
export const join: ActionType = ({ definition }, context) => {
  const { from, joinWith } = inputsOf(definition)
  const inputs = { from: arrayFrom(context.evaluate(from)), joinWith: context.evaluate(joinWith) }
  return resultOf('Succeeded', {
    inputs,
    outputs: { body: context.call('join', inputs.from, inputs.joinWith) },
  })
}
