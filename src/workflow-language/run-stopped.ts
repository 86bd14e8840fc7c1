import type { ExpressionPlace, RunResult } from './run/result.ts'
import { ExpressionError } from './syntax/expression-error.ts'

/**
 * A run that stopped at an expression that Microsoft would not save, or whose value is not known here: whatever came
 * after it would be a guess.
 */
export class RunStopped extends ExpressionError {
  /** The action whose expression it is; null when it is none. */
  readonly action: string | null
  /** The expression in its text. */
  readonly expression: ExpressionPlace
  /** What became of the run until then; the action to blame has failed, and what did not run any more was left out. */
  readonly result: RunResult

  constructor(error: ExpressionError, expression: ExpressionPlace, action: string | null, result: RunResult) {
    super(error.kind, error.message, error.position)
    this.action = action
    this.expression = expression
    this.result = result
  }
}
