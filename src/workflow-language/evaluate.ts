import { callFunction } from './functions/catalogue.ts'
import { EvaluationFailure } from './functions/evaluation-failure.ts'
import { approximately, Float, integer } from './functions/number.ts'
import { plain } from './functions/plain.ts'
import type { Scope } from './functions/scope.ts'
import { textOf } from './functions/text.ts'
import { selectMember } from './select-member.ts'
import { ExpressionError, type Span } from './syntax/expression-error.ts'
import type { Expression, NumberLiteral } from './syntax/tree.ts'

/** The value of an expression; one that has none is an `ExpressionError`. */
export function evaluate(expression: Expression, scope: Scope): unknown {
  return located(expression, () => plain(valueFrom(expression, scope)))
}

/** The text that the value of an expression becomes amid other text. */
export function evaluateToText(expression: Expression, scope: Scope): string {
  return located(expression, () => textOf(valueFrom(expression, scope)))
}

function valueFrom(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'string':
    case 'boolean':
      return expression.value
    case 'null':
      return null
    case 'number':
      return located(expression, () => numberFrom(expression))
    case 'call': {
      const sources = expression.arguments.map((argument) => () => valueFrom(argument, scope))
      return located(expression, () => callFunction(expression.name, sources, scope)) ?? null
    }
    case 'member': {
      const of = valueFrom(expression.of, scope)
      const key = valueFrom(expression.key, scope)
      return located(expression, () => selectMember(of, key, expression.optional))
    }
  }
}

function numberFrom({ text, float: isFloat }: NumberLiteral): unknown {
  const value = isFloat ? new Float(Number(text)) : integer(BigInt(text.replace('+', '')))
  if (value !== null && Number.isFinite(approximately(value))) return value
  throw new EvaluationFailure('cannot-simulate', 'What Microsoft makes of a number this large is not known.')
}

/** Gives a failure the place of what failed; a failure further inside has its own. */
export function located<T>(span: Span, attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    if (error instanceof EvaluationFailure) throw new ExpressionError(error.kind, error.message, span)
    throw error
  }
}
