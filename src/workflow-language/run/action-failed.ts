import type { ActionError } from './result.ts'

/** What a failed action leaves behind. */
export interface Failure extends ActionError {
  readonly outputs?: unknown
  /** `TimedOut` when the action was not refused but not answered. */
  readonly status?: 'Failed' | 'TimedOut'
}

/** Makes the action that is being performed fail; the run goes on as the definition says. */
export class ActionFailed extends Error {
  override readonly name = 'ActionFailed'
  readonly code: string
  readonly outputs: unknown
  readonly status: 'Failed' | 'TimedOut'

  constructor({ code, message, outputs = null, status = 'Failed' }: Failure) {
    super(message)
    this.code = code
    this.outputs = outputs
    this.status = status
  }
}
