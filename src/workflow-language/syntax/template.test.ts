import { expect, it } from 'vitest'
import { ExpressionError } from './expression-error.ts'
import { printExpression } from './printer.ts'
import { parseTemplate } from './template.ts'

/** The parts of a text: words as they are, expressions in brackets. */
function partsOf(text: string): string[] {
  const template = parseTemplate(text)
  if (template.kind === 'literal') return [template.text]
  if (template.kind === 'expression') return [`=[${printExpression(template.expression)}]`]
  return template.parts.map((part) =>
    part.kind === 'text' ? part.text : `[${printExpression(part.expression)}]`,
  )
}

it.each([
  ['', ['']],
  ['plain', ['plain']],
  ['@', ['@']],
  [' @f()', [' @f()']],
  ['info@contoso.example', ['info@contoso.example']],
  ['@@', ['@']],
  ['@@f()', ['@f()']],
  ['@@{f()}', ['@{f()}']],
  ['@@a @{f()}', ['@a @{f()}']],
  ['@f()', ['=[f()]']],
  ["@f('}')", ["=[f('}')]"]],
  ['@{f()}', ['[f()]']],
  ['a @{f()} b', ['a ', '[f()]', ' b']],
  ['@{f()}@{g()}', ['[f()]', '[g()]']],
  ["@{f('}''@{x')}!", ["[f('}''@{x')]", '!']],
  ['a @@{f()} b', ['a @{f()} b']],
  ['a @@{x} @{f()}', ['a @{', 'x} ', '[f()]']],
  ['@{f()}@@{x}', ['[f()]', '@{', 'x}']],
  ['a@@ b', ['a@@ b']],
])('reads %s', (text, parts) => {
  expect(partsOf(text)).toEqual(parts)
})

it.each([
  ['@f(', 3],
  ['@ hello', 7],
  ['@f() and more', 5],
  ['text @{f(} more', 9],
  ['text @{', 7],
  ['@{}', 2],
])('does not read %s, because of what stands at %i', (text, start) => {
  try {
    parseTemplate(text)
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    expect([error.kind, error.position.start]).toEqual(['syntax', start])
  }
})
