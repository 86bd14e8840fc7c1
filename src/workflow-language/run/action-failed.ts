import type { ActionError, ExpressionPlace } from './result.ts'

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
  /** The expression to blame, if one is. */
  readonly expression: ExpressionPlace | undefined

  constructor({ code, message, outputs = null, status = 'Failed', expression }: Failure) {
    super(message)
    this.code = code
    this.outputs = outputs
    this.status = status
    this.expression = expression
  }
}

/** The error that is recorded of a failure. */
export function errorOf({ code, message, expression }: ActionError): ActionError {
  return expression ? { code, message, expression } : { code, message }
}
