import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allFunctions, ExpressionError, evaluate, parseExpression, printExpression } from './expression.ts'
import { underway } from './reference-run.fixture.ts'
import type { Expression } from './syntax/tree.ts'

const nowhere = { start: 0, end: 0 }
const text = (value: string): Expression => ({ kind: 'string', value, ...nowhere })
const number = (written: string): Expression => ({
  kind: 'number',
  text: written,
  float: /[.e]/.test(written),
  ...nowhere,
})

const texts = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '0',
      '-1',
      '1.5',
      '1e400',
      '[-1e400]',
      '1,5',
      'true',
      'D',
      'N2',
      'yyyy',
      "'",
      '%',
      '\\',
      '{',
      '[1]',
      '{"a":1.0}',
      'ja-JP',
    ],
    ...[
      'fr-FR',
      'UTC',
      'Asia/Tokyo',
      'Tokyo Standard Time',
      'Day',
      '2026-06-24',
      '2026-06-24T16:30:00Z',
      'Find',
    ],
    ...[
      '24 June 2026',
      'data:,a',
      'https://a.example/b?c',
      'S3lvdG8=',
      '#,##0.0;(0);-',
      "yyyy'年'M-d",
      'day',
      '\ud800',
    ],
  ),
  fc.string({ maxLength: 6 }),
)
const numbers = fc.constantFrom(
  '0',
  '1',
  '-1',
  '2',
  '7',
  '1.5',
  '-0.0',
  '1e300',
  '2147483648',
  '9007199254740993',
  '40',
)

const argument: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 4, arbitrary: texts.map(text) },
  { weight: 3, arbitrary: numbers.map(number) },
  fc.boolean().map((value): Expression => ({ kind: 'boolean', value, ...nowhere })),
  fc.constant<Expression>({ kind: 'null', ...nowhere }),
  fc
    .constantFrom('createArray(1, 2.0)', "createArray('b', 'a')", 'json(\'{"a":[5.0]}\')', "decimal('1.50')")
    .map(parseExpression),
)

const call = fc
  .constantFrom(...allFunctions())
  .chain(({ name, least, most }) =>
    fc
      .array(argument, { minLength: least, maxLength: Math.min(most, least + 2) })
      .map((values): Expression => ({ kind: 'call', name, arguments: values, ...nowhere })),
  )

/** JSON with what it would leave out or change made visible. */
const plainly = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each === undefined || Object.is(each, -0) || Number.isNaN(each) ? `not JSON: ${each}` : each,
  )

it('gives every function with whatever arguments a value of JSON or an error of its own, never another', () => {
  fc.assert(
    fc.property(call, (expression) => {
      try {
        const value = evaluate(expression, underway)
        expect(plainly(JSON.parse(JSON.stringify(value)))).toBe(plainly(value))
      } catch (error) {
        if (!(error instanceof ExpressionError))
          throw new Error(printExpression(expression), { cause: error })
      }
    }),
    { numRuns: 6_000 },
  )
})

it('reads whatever text as an expression or refuses it with a place within the text', () => {
  const written = fc.string({
    unit: fc.constantFrom(
      "'",
      '(',
      ')',
      '[',
      ']',
      '?',
      '.',
      ',',
      '@',
      '{',
      '}',
      'a',
      '1',
      '-',
      ' ',
      'e',
      '"',
    ),
    maxLength: 16,
  })
  fc.assert(
    fc.property(written, (source) => {
      try {
        parseExpression(source)
      } catch (error) {
        if (!(error instanceof ExpressionError)) throw error
        expect(error.position.start).toBeGreaterThanOrEqual(0)
        expect(error.position.start).toBeLessThanOrEqual(source.length)
        expect(error.position.end).toBeGreaterThanOrEqual(error.position.start)
      }
    }),
    { numRuns: 6_000 },
  )
}, 600_000)

it('neither reads nor evaluates itself to death, however deep an expression is nested', () => {
  const nested = (depth: number) => `${'not('.repeat(depth)}true${')'.repeat(depth)}`
  expect(evaluate(parseExpression(nested(400)), {})).toBe(true)
  expect(() => parseExpression(nested(1600))).toThrow(ExpressionError)
  const chained = `json('null')${'?.a'.repeat(2600)}`
  expect(evaluate(parseExpression(chained), {})).toBeNull()
  expect(() => parseExpression(`${'item()?['.repeat(1000)}1${']'.repeat(1000)}`)).toThrow(ExpressionError)
}, 600_000)
