import { ActionFailed } from './action-failed.ts'
import type { ActionType } from './context.ts'
import { resultOf } from './result.ts'

/** An action of a service, which whoever runs the definition performs. */
export const service: ActionType = async ({ name, type, definition }, context) => {
  const inputs = context.evaluate(definition.inputs)
  try {
    const { outputs } = await context.perform({ name, type, inputs, action: definition })
    return resultOf('Succeeded', { inputs, outputs: outputs ?? null })
  } catch (error) {
    if (!(error instanceof ActionFailed)) throw error
    const { code, message, outputs, status } = error
    return resultOf(status, { inputs, outputs, error: { code, message } })
  }
}
