import type { ActionType } from './context.ts'
import { resultOf } from './result.ts'

/** Compose: its output is its input. */
export const compose: ActionType = ({ definition }, context) => {
  const inputs = context.evaluate(definition.inputs)
  return resultOf('Succeeded', { inputs, outputs: inputs })
}
