import { evaluateCondition } from './condition.ts'
import { located } from './evaluate.ts'
import { evaluateValue } from './evaluate-value.ts'
import { callFunction } from './functions/catalogue.ts'
import { plain } from './functions/plain.ts'
import { ActionFailed } from './run/action-failed.ts'
import { valueAt } from './run/json.ts'
import type { ExpressionPlace, Path } from './run/result.ts'
import type { Language } from './run/run-state.ts'
import { Unevaluable } from './run/unevaluable.ts'
import { ExpressionError, type ExpressionErrorKind } from './syntax/expression-error.ts'

/** What runs ask of the expression language, answered by ours. */
export const runLanguage: Language = {
  evaluate: (value, path, scope) => placed(value, path, () => evaluateValue(value, scope)),
  holds: (condition, path, scope) => placed(condition, path, () => evaluateCondition(condition, scope)),
  call(name, given, path, scope) {
    const sources = given.map((value) => () => value)
    const span = { start: 0, end: 0 }
    return placed(null, path, () => located(span, () => plain(callFunction(name, sources, scope))))
  },
}

const dependsOnData: readonly ExpressionErrorKind[] = [
  'wrong-type',
  'invalid-value',
  'missing-property',
  'not-selectable',
]

/** Lets an action fail whose expression has no value with the data of this run, as it would at Microsoft. */
function placed<T>(value: unknown, path: Path, attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    const expression = placeOf(error, value, path)
    if (!dependsOnData.includes(error.kind)) throw new Unevaluable(error.message, expression, error)
    throw new ActionFailed({ code: 'InvalidTemplate', message: error.message, expression })
  }
}

function placeOf(
  { kind, position, path: inside }: ExpressionError,
  value: unknown,
  path: Path,
): ExpressionPlace {
  const steps = inside.map(String)
  // An expression may also stand in the name of a property.
  const candidates = [valueAt(value, steps), steps.at(-1)].filter((each) => typeof each === 'string')
  const text = candidates.find((each) => each.includes('@')) ?? ''
  return { kind, text, path: [...path, ...steps], ...position }
}
