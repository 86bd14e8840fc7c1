import type { ActionType } from './context.ts'
import { arrayFrom, made } from './data-operation.ts'

/** Join: the items as one text. */
export const join: ActionType = (_, context) => {
  const inputs = { from: arrayFrom(context), joinWith: context.evaluate(['inputs', 'joinWith']) }
  return made(inputs, context.call('join', inputs.from, inputs.joinWith))
}
