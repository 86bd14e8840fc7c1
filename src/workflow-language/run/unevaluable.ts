import type { ActionError, ExpressionPlace } from './result.ts'

/** An expression that Microsoft would not have saved, or whose value is not known here: nothing sure can follow. */
export class Unevaluable extends Error {
  override readonly name = 'Unevaluable'
  readonly expression: ExpressionPlace

  constructor(message: string, expression: ExpressionPlace, cause: unknown) {
    super(message, { cause })
    this.expression = expression
  }

  /** The error that is recorded of the action. */
  get error(): ActionError {
    return { code: 'CannotEvaluate', message: this.message, expression: this.expression }
  }
}
