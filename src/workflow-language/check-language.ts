import type { Call, Language, Unreadable } from './check/language.ts'
import { allFunctions, functionNamed } from './functions/catalogue.ts'
import { canRun } from './run/action-types.ts'
import { durationOf } from './run/duration.ts'
import { ExpressionError } from './syntax/expression-error.ts'
import { parseTemplate } from './syntax/template.ts'
import type { Expression, Template } from './syntax/tree.ts'

/** What checks ask of the expression language, answered by ours. */
export const checkLanguage: Language = {
  read,
  functionNamed,
  functionNames: () => allFunctions().map(({ name }) => name),
  canRun,
  isDuration: (text) => durationOf(text) !== null,
}

function read(text: string): readonly Call[] | Unreadable {
  try {
    return expressionsOf(parseTemplate(text)).flatMap(callsIn)
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    const { kind, message, position, problem } = error
    return { kind: kind === 'too-long' ? kind : 'syntax', reason: message, problem, ...position }
  }
}

function expressionsOf(template: Template): readonly Expression[] {
  switch (template.kind) {
    case 'literal':
      return []
    case 'expression':
      return [template.expression]
    case 'interpolation':
      return template.parts.flatMap((part) => (part.kind === 'expression' ? [part.expression] : []))
  }
}

function callsIn(expression: Expression): Call[] {
  if (expression.kind === 'member') return [...callsIn(expression.of), ...callsIn(expression.key)]
  if (expression.kind !== 'call') return []
  const { name, start, end } = expression
  const texts = expression.arguments.map((argument) => (argument.kind === 'string' ? argument.value : null))
  return [{ name, texts, start, end }, ...expression.arguments.flatMap(callsIn)]
}
