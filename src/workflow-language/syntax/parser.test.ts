import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ExpressionError } from './expression-error.ts'
import { parseExpression } from './parser.ts'
import { printExpression } from './printer.ts'
import type { Expression } from './tree.ts'

/** Reads and writes again without what only the writer chose, which shows what was understood. */
const understood = (source: string): string => printExpression(withoutPlaces(parseExpression(source)))

it.each([
  ["'it''s'", "'it''s'"],
  ["''", "''"],
  ['12', '12'],
  ['-3.50', '-3.50'],
  ['+1e-7', '+1e-7'],
  ['TRUE', 'true'],
  ['False', 'false'],
  ['Null', 'null'],
  ['utcNow( )', 'utcNow()'],
  ["  concat ( 'a' ,\n\t'b' )  ", "concat('a', 'b')"],
  ["a(b(c('x'), 1), d())", "a(b(c('x'), 1), d())"],
  ["f()?['x']", "f()?['x']"],
  ['f()?.x.y', 'f()?.x.y'],
  ["f() ? [ 'a b' ] [ 0 ]", "f()?['a b'][0]"],
  ["f()[g()?['k']]", "f()[g()?['k']]"],
  ['f().odata-type', 'f().odata-type'],
  ['sub(10.3, .3)', 'sub(10.3, .3)'],
  ["triggerOutputs()?['body/名前']", "triggerOutputs()?['body/名前']"],
])('reads %s as %s, and writes it as it was', (source, written) => {
  expect(understood(source)).toBe(written)
  expect(printExpression(parseExpression(source))).toBe(source.trim())
})

it.each<[source: string, start: number]>([
  ['', 0],
  ['concat', 6],
  ["concat('a'", 10],
  ["concat('a',)", 11],
  ["concat(,'a')", 7],
  ["concat('a' 'b')", 11],
  ["'open", 0],
  ["f()['x'", 7],
  ['f()?', 4],
  ['f().', 4],
  ['f().5', 4],
  ["'a'['b']", 3],
  ['12.5.6', 4],
  ['12px', 0],
  ['"text"', 0],
  ['f(@g())', 2],
  ['f()}', 3],
  ['f() and g()', 4],
  ['1 + 2', 2],
  ['{}', 0],
])('does not read %s, because of what stands at %i', (source, start) => {
  const error = errorOf(source)
  expect(error?.kind).toBe('syntax')
  expect(error?.position.start).toBe(start)
})

it('takes an expression of 8192 characters and none longer', () => {
  const ofLength = (length: number) => `'${'x'.repeat(length - 2)}'`
  expect(errorOf(ofLength(8192))).toBeNull()
  expect(errorOf(ofLength(8193))?.kind).toBe('too-long')
})

it('knows where each part of an expression stands', () => {
  const source = "concat( body('A')?['x'], 'y')"
  const expression = parseExpression(source)
  if (expression.kind !== 'call') throw new Error('not a call')
  const [member, text] = expression.arguments
  expect(source.slice(member?.start, member?.end)).toBe("body('A')?['x']")
  expect(source.slice(text?.start, text?.end)).toBe("'y'")
})

const nowhere = { start: 0, end: 0 }
const word = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/).filter((name) => !/^(true|false|null)$/.test(name))
const { expression } = fc.letrec<{ expression: Expression; call: Expression; member: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }).map((value): Expression => ({ kind: 'string', value, ...nowhere })),
    fc
      .integer()
      .map((value): Expression => ({ kind: 'number', text: String(value), float: false, ...nowhere })),
    fc.boolean().map((value): Expression => ({ kind: 'boolean', value, ...nowhere })),
    fc.constant<Expression>({ kind: 'null', ...nowhere }),
    tie('call'),
    tie('member'),
  ),
  call: fc
    .tuple(word, fc.array(tie('expression'), { maxLength: 3 }))
    .map(([name, values]): Expression => ({ kind: 'call', name, arguments: values, ...nowhere })),
  member: fc.tuple(fc.oneof(tie('call'), tie('member')), tie('expression'), fc.boolean()).map(
    ([of, key, optional]): Expression => ({
      kind: 'member',
      of,
      key,
      optional,
      notation: 'brackets',
      ...nowhere,
    }),
  ),
}))

it('reads back every expression it writes', () => {
  fc.assert(
    fc.property(expression, (written) => {
      expect(withoutPlaces(parseExpression(printExpression(written)))).toEqual(written)
    }),
  )
})

/** What an expression says, without where and with which blanks and capital letters it was written. */
function withoutPlaces(read: Expression): Expression {
  switch (read.kind) {
    case 'call':
      return { kind: 'call', name: read.name, arguments: read.arguments.map(withoutPlaces), ...nowhere }
    case 'member': {
      const { kind, optional, notation } = read
      return {
        kind,
        of: withoutPlaces(read.of),
        key: withoutPlaces(read.key),
        optional,
        notation,
        ...nowhere,
      }
    }
    case 'boolean':
      return { kind: 'boolean', value: read.value, ...nowhere }
    case 'null':
      return { kind: 'null', ...nowhere }
    default:
      return { ...read, ...nowhere }
  }
}

function errorOf(source: string): ExpressionError | null {
  try {
    parseExpression(source)
    return null
  } catch (error) {
    if (error instanceof ExpressionError) return error
    throw error
  }
}
