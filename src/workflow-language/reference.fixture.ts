import {
  ExpressionError,
  type ExpressionErrorKind,
  evaluate,
  parseExpression,
  type Scope,
} from './expression.ts'

/** An expression and its value. */
export type Example = readonly [source: string, value: unknown]

/** An expression and why it has no value. */
export type Refusal = readonly [source: string, kind: ExpressionErrorKind]

/** Why an expression has no value. */
export function kindOf(source: string, scope: Scope): ExpressionErrorKind | 'none' {
  try {
    evaluate(parseExpression(source), scope)
    return 'none'
  } catch (error) {
    if (error instanceof ExpressionError) return error.kind
    throw error
  }
}
