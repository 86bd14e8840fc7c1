import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ExpressionError, parseTemplate, printTemplate, type Template } from './expression.ts'

it.each([
  '',
  'plain',
  'info@contoso.example',
  'a@@ b',
  ' @f()',
  '@',
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
      if (template) expect(printTemplate(template)).toBe(text)
    }),
    { numRuns: 30_000 },
  )
}, 600_000)

function readable(text: string): Template | null {
  try {
    return parseTemplate(text)
  } catch (error) {
    if (error instanceof ExpressionError) return null
    throw error
  }
}
