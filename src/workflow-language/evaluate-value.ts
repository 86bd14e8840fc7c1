import { evaluate, evaluateToText } from './evaluate.ts'
import type { Scope } from './functions/scope.ts'
import { textOf } from './functions/text.ts'
import { isArray, isObject } from './functions/value-type.ts'
import { ExpressionError } from './syntax/expression-error.ts'
import { parseTemplate } from './syntax/template.ts'

/** A value of a definition with every expression in it evaluated, those in names of properties too. */
export function evaluateValue(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return evaluateText(value, scope)
  if (isArray(value)) return value.map((item, at) => within(at, () => evaluateValue(item, scope)))
  if (!isObject(value)) return value ?? null
  const entries = Object.entries(value).map(([key, each]): [string, unknown] =>
    within(key, () => [textOf(evaluateText(key, scope)), evaluateValue(each, scope)]),
  )
  return Object.fromEntries(entries)
}

function within<T>(key: string | number, attempt: () => T): T {
  try {
    return attempt()
  } catch (error) {
    throw error instanceof ExpressionError ? error.within(key) : error
  }
}

function evaluateText(text: string, scope: Scope): unknown {
  const template = parseTemplate(text)
  switch (template.kind) {
    case 'literal':
      return template.text
    case 'expression':
      return evaluate(template.expression, scope)
    case 'interpolation':
      return template.parts
        .map((part) => (part.kind === 'text' ? part.text : evaluateToText(part.expression, scope)))
        .join('')
  }
}
