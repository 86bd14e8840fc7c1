import type { ActionType } from './context.ts'
import { outcome } from './result.ts'

/** Compose: its output is its input. */
export const compose: ActionType = (_, context) => {
  const inputs = context.evaluate(['inputs'])
  return outcome('Succeeded', { inputs, outputs: inputs })
}
