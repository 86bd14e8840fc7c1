import type { ActionType } from './context.ts'
import { asObject } from './json.ts'
import { outcome } from './result.ts'

/** Response: answers whoever started the run, which goes on. */
export const response: ActionType = ({ name }, context) => {
  const inputs = asObject(context.evaluate(['inputs'])) ?? {}
  const { statusCode = 200, headers = {}, body = null } = inputs
  context.reply({ action: name, statusCode, headers, body })
  return outcome('Succeeded', { inputs, outputs: { statusCode, headers, body } })
}
