import type { ActionType } from './context.ts'
import { badRequest } from './data-operation.ts'
import { asObject } from './json.ts'
import { outcome, type RunStatus } from './result.ts'
import { RunEnd } from './run-end.ts'

const statuses: readonly RunStatus[] = ['Succeeded', 'Failed', 'Cancelled']

/** Terminate: ends the run with a status. */
export const terminate: ActionType = ({ name }, context) => {
  const inputs = asObject(context.evaluate(['inputs'])) ?? {}
  const status = statuses.find((each) => each.toLowerCase() === String(inputs.runStatus).toLowerCase())
  if (!status)
    throw badRequest(`A run cannot end as '${inputs.runStatus}'.`, {
      reason: 'unknown-run-status',
      status: String(inputs.runStatus),
    })
  const { code = '', message = '' } = asObject(inputs.runError) ?? {}
  const error =
    status === 'Failed'
      ? { code: String(code), message: String(message), details: { reason: 'terminated' } as const }
      : null
  throw new RunEnd(status, error, { by: { action: name, outcome: outcome('Succeeded', { inputs }) } })
}
