import { evaluateCondition } from './condition.ts'
import { located } from './evaluate.ts'
import { evaluateValue } from './evaluate-value.ts'
import { callFunction } from './functions/catalogue.ts'
import type { Scope } from './functions/scope.ts'
import { isArray, isObject } from './functions/value-type.ts'
import { ActionFailed } from './run/action-failed.ts'
import type { ExpressionPlace, Path } from './run/result.ts'
import type { Language } from './run/run-state.ts'
import { Unevaluable } from './run/unevaluable.ts'
import { ExpressionError, type ExpressionErrorKind } from './syntax/expression-error.ts'

/** What runs ask of the expression language, answered by ours. */
export const runLanguage: Language = {
  evaluate: evaluateAt,
  holds: (condition, path, scope) =>
    placed(textOf(condition), path, () => evaluateCondition(condition, scope)),
  call(name, given, path, scope) {
    const sources = given.map((value) => () => value)
    return placed('', path, () => located({ start: 0, end: 0 }, () => callFunction(name, sources, scope)))
  },
}

/** Evaluates text by text, so that an expression without a value can be told with its place. */
function evaluateAt(value: unknown, path: Path, scope: Scope): unknown {
  if (typeof value === 'string') return evaluateText(value, path, scope)
  if (isArray(value)) return value.map((item, at) => evaluateAt(item, [...path, String(at)], scope))
  if (!isObject(value)) return value ?? null
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => {
    const inner = [...path, key]
    return [evaluateKey(key, inner, scope), evaluateAt(each, inner, scope)]
  })
  return Object.fromEntries(entries)
}

function evaluateText(text: string, path: Path, scope: Scope): unknown {
  return text.includes('@') ? placed(text, path, () => evaluateValue(text, scope)) : text
}

function evaluateKey(key: string, path: Path, scope: Scope): string {
  if (!key.includes('@')) return key
  const named = placed(key, path, () => evaluateValue({ [key]: null }, scope))
  return Object.keys(Object(named))[0] ?? ''
}

const dependsOnData: readonly ExpressionErrorKind[] = [
  'wrong-type',
  'invalid-value',
  'missing-property',
  'not-selectable',
]

/** Lets an action fail whose expression has no value with the data of this run, as it would at Microsoft. */
function placed<T>(text: string, path: Path, attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    const { kind, message, position } = error
    const expression: ExpressionPlace = { kind, text, path, ...position }
    if (!dependsOnData.includes(kind)) throw new Unevaluable(message, expression, error)
    throw new ActionFailed({ code: 'InvalidTemplate', message, expression })
  }
}

const textOf = (condition: unknown) => (typeof condition === 'string' ? condition : '')
