import type { ActionType } from './context.ts'
import { asObject } from './json.ts'
import { outcome } from './result.ts'

/** Response: answers whoever started the run, which goes on; who has been answered cannot be again. */
export const response: ActionType = ({ name }, context) => {
  const inputs = asObject(context.evaluate(['inputs'])) ?? {}
  const { statusCode = 200, headers = {}, body = null } = inputs
  const answer = { statusCode, headers, body }
  if (context.reply({ action: name, ...answer })) return outcome('Succeeded', { inputs, outputs: answer })
  const message = 'Whoever started the run has been answered already.'
  const error = { code: 'AlreadyAnswered', message, details: { reason: 'answered-already' } as const }
  return outcome('Failed', { inputs, error })
}
