import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  ExpressionError,
  evaluateValue,
  parseExpression,
  parseTemplate,
  printTemplate,
  type Template,
  type TemplatePart,
} from './expression.ts'

it.each([
  '',
  'plain',
  'info@contoso.example',
  'a@@ b',
  ' @f()',
  '@@',
  '@@mention @{x}',
  '@@{f()}',
  'a @@{x} @{f()}',
  "@f()?['it''s'] ?.b",
  '@  concat( 1 ,2,  TRUE , Null )\n',
  '@{ f( ) }@{g()}',
  "Dear @{triggerBody()?['Name']},\nsee @@{…} @{ utcNow ( ) }",
])('writes %j as it was', (text) => {
  expect(printTemplate(parseTemplate(text))).toBe(text)
})

it('writes whatever it could read as it was', () => {
  const piece = fc.constantFrom(
    ...['@', '@@', '{', '}', '@{', "'", "''", '(', ')', '()', ',', ' ', '\n', '?', '.', '[', ']', '1'],
    ...[
      'f()',
      'g( )',
      "f( 'a' ,1)",
      'f()?[ 0 ]',
      'TRUE',
      'null',
      '@{f()}',
      "@{ f()?['x'] }",
      '@@{f()}',
      'a',
      '太',
    ],
  )
  const written = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(written, (text) => {
      const template = readable(text)
      // Microsoft writes the one sign with another before it; a bare one is read all the same.
      if (template && text !== '@') expect(printTemplate(template)).toBe(text)
    }),
    { numRuns: 30_000 },
  )
}, 600_000)

it('writes whatever text and expressions are put together so that the text stays text', () => {
  const part = fc.oneof(
    fc.string({ unit: fc.constantFrom('@', '{', '}', 'a', "'") }).map(textPart),
    fc.constant<TemplatePart>({ kind: 'expression', expression: parseExpression("variables('token')") }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const meant = parts.map((each) => (each.kind === 'text' ? each.text : '<token>')).join('')
      const text = printTemplate({ kind: 'interpolation', parts })
      expect(evaluateValue(text, { variables: { token: '<token>' } })).toBe(meant)
    }),
    { numRuns: 10_000 },
  )
}, 600_000)

function textPart(text: string): TemplatePart {
  return { kind: 'text', text }
}

function readable(text: string): Template | null {
  try {
    return parseTemplate(text)
  } catch (error) {
    if (error instanceof ExpressionError) return null
    throw error
  }
}
