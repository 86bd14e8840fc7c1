import { ActionFailed } from './action-failed.ts'
import type { ActionType } from './context.ts'
import { asObject } from './json.ts'
import { type ActionError, type ActionResult, type RunStatus, resultOf } from './result.ts'

/** Ends the run from wherever it is thrown. */
export class Terminated extends Error {
  override readonly name = 'Terminated'
  readonly status: RunStatus
  readonly error: ActionError | null
  /** The action that ended the run, and what is recorded of it. */
  readonly by: { readonly name: string; readonly result: ActionResult }

  constructor(status: RunStatus, error: ActionError | null, by: Terminated['by']) {
    super('The run was terminated.')
    this.status = status
    this.error = error
    this.by = by
  }
}

const statuses: readonly RunStatus[] = ['Succeeded', 'Failed', 'Cancelled']

/** Terminate: ends the run with a status. */
export const terminate: ActionType = ({ name, definition }, context) => {
  const inputs = asObject(context.evaluate(definition.inputs)) ?? {}
  const status = statuses.find((each) => each.toLowerCase() === String(inputs.runStatus).toLowerCase())
  if (!status) {
    throw new ActionFailed({ code: 'BadRequest', message: `A run cannot end as '${inputs.runStatus}'.` })
  }
  const { code = '', message = '' } = asObject(inputs.runError) ?? {}
  const error = status === 'Failed' ? { code: String(code), message: String(message) } : null
  throw new Terminated(status, error, { name, result: resultOf('Succeeded', { inputs }) })
}
