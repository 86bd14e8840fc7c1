import { located } from './evaluate.ts'
import { evaluateValue } from './evaluate-value.ts'
import { callFunction } from './functions/catalogue.ts'
import type { Scope } from './functions/scope.ts'
import { isArray, isObject } from './functions/value-type.ts'
import { ExpressionError, type ExpressionErrorKind, type Span } from './syntax/expression-error.ts'

/** A condition written as an object has no text to point into. */
const nowhere: Span = { start: 0, end: 0 }

/** Whether a condition holds, be it an expression or an object like `{"and":[{"equals":["@…", 1]}]}`. */
export function evaluateCondition(condition: unknown, scope: Scope): boolean {
  const value = isObject(condition) ? evaluateOperation(condition, scope) : evaluateValue(condition, scope)
  if (typeof value === 'boolean') return value
  throw refusal('wrong-type', 'A condition must be true or false.')
}

function evaluateOperation(operation: Readonly<Record<string, unknown>>, scope: Scope): unknown {
  const [[name, operands] = [], ...others] = Object.entries(operation)
  if (name === undefined || others.length > 0)
    throw refusal('syntax', 'A condition names exactly one operation.')
  const given = isArray(operands) ? operands : [operands]
  const joins = /^(?:and|or|not)$/i.test(name)
  const sources = given.map((operand, at) => () => {
    const path = isArray(operands) ? [name, at] : [name]
    return within(path, () => (joins ? evaluateCondition(operand, scope) : evaluateValue(operand, scope)))
  })
  return located(nowhere, () => callFunction(name, sources, scope))
}

function within<T>(path: readonly (string | number)[], attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    throw path.reduceRight((inner, key) => inner.within(key), error)
  }
}

const refusal = (kind: ExpressionErrorKind, message: string): ExpressionError =>
  new ExpressionError(kind, message, nowhere)
