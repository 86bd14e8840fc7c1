import type { ActionResult, ActionStatus } from './result.ts'

/** What expressions see of an action that has ended. */
export interface ActionRecord {
  readonly name: string
  readonly status: ActionStatus
  readonly code: string
  readonly startTime: string
  readonly endTime: string
  readonly inputs: unknown
  readonly outputs: unknown
  readonly error: { readonly code: string; readonly message: string } | null
  /** Present when the action stands in a Foreach that is over: then it has no single result. */
  readonly repetitions?: readonly ActionResult[]
}

/** The record of a result. */
export function recordOf(name: string, result: ActionResult): ActionRecord {
  const { status, startTime, endTime, inputs, outputs, error, repetitions } = result
  return {
    name,
    status,
    code: error?.code ?? 'OK',
    startTime,
    endTime,
    inputs,
    outputs,
    error: error && { code: error.code, message: error.message },
    ...(repetitions && { repetitions }),
  }
}
