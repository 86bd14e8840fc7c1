import type { ErrorDetails } from './error-details.ts'
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
  readonly details: ErrorDetails | undefined

  constructor({ code, message, outputs = null, status = 'Failed', expression, details }: Failure) {
    super(message)
    this.code = code
    this.outputs = outputs
    this.status = status
    this.expression = expression
    this.details = details
  }
}

type Failed = Pick<ActionFailed, 'code' | 'message' | 'expression' | 'details'>

/** The error that is recorded of a failure. */
export function errorOf({ code, message, expression, details }: Failed): ActionError {
  return { code, message, ...(expression && { expression }), ...(details && { details }) }
}
