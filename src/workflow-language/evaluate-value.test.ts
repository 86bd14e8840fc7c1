import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  ExpressionError,
  evaluateValue,
  parseExpression,
  printExpression,
  printTemplate,
  type Scope,
  type TemplatePart,
} from './expression.ts'

const scope: Scope = {
  variables: { name: "O'Brien <b>太郎</b> @{x}", count: 3, list: [1, { a: true }], yes: true, nothing: null },
}

it.each([
  ['plain', 'plain'],
  [12, 12],
  [null, null],
  ["@variables('count')", 3],
  ["@{variables('count')}", '3'],
  ["@variables('list')", [1, { a: true }]],
  ["@{variables('list')}", '[1,{"a":true}]'],
  ["[@{variables('nothing')}]", '[]'],
  ["@variables('nothing')", null],
  ["@{variables('yes')}", 'True'],
  ["Hello @{variables('name')}!", "Hello O'Brien <b>太郎</b> @{x}!"],
  ["@@{variables('name')}", "@{variables('name')}"],
  ['@@mention', '@mention'],
  [
    ['@true', ['@{1}']],
    [true, ['1']],
  ],
  [{ 'emailMessage/To': "@{concat('a', '@b.example')}" }, { 'emailMessage/To': 'a@b.example' }],
  [{ '@@odata.type': 'x' }, { '@odata.type': 'x' }],
  [
    { "@{variables('count')}": 1, 'item/ownerid@odata.bind': 'y' },
    { '3': 1, 'item/ownerid@odata.bind': 'y' },
  ],
])('%j becomes %j', (value, result) => {
  expect(evaluateValue(value, scope)).toEqual(result)
})

const token: TemplatePart = { kind: 'expression', expression: parseExpression("variables('token')") }
const textPart = (text: string): TemplatePart => ({ kind: 'text', text })
const written = (parts: readonly TemplatePart[]): string => printTemplate({ kind: 'interpolation', parts })

const fragment = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('@', '@', '{', '}', "'", '@{', '@@', '@@{', "@{'", "'}", '{@', '\\', '"'),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('utcNow()', 'x', ' ', '予約', '\n', "outputs('A')", '%7B', '$&'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  ),
  { maxLength: 12 },
)
const text = fragment.map((pieces) => pieces.join(''))

it('gives back exactly the text a person typed, whatever is in it', () => {
  fc.assert(
    fc.property(text, (typed) => {
      expect(evaluateValue(written([textPart(typed)]), {})).toBe(typed)
    }),
    { numRuns: 30_000 },
  )
}, 600_000)

it('gives back exactly the text a person typed beside tokens, and the values of the tokens', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), text, (typed, value) => {
      const parts = typed.flatMap((each, at) => (at === 0 ? [textPart(each)] : [token, textPart(each)]))
      expect(evaluateValue(written(parts), { variables: { token: value } })).toBe(typed.join(value))
    }),
    { numRuns: 30_000 },
  )
}, 600_000)

it('gives back exactly the text a person typed where it is quoted as an argument of an expression', () => {
  const quoted = (typed: string) => printExpression({ kind: 'string', value: typed, start: 0, end: 0 })
  fc.assert(
    fc.property(text, text, (typed, value) => {
      const template = `@concat(${quoted(typed)}, variables('token'), ${quoted(typed)})`
      expect(evaluateValue(template, { variables: { token: value } })).toBe(`${typed}${value}${typed}`)
    }),
    { numRuns: 30_000 },
  )
}, 600_000)

it('says where in a value an expression failed', () => {
  const value = { to: 'a', body: [{ text: "Dear @{triggerBody()?['Name']}" }] }
  try {
    evaluateValue(value, {})
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    expect(error.path).toEqual(['body', 0, 'text'])
    expect(value.body[0]?.text.slice(error.position.start, error.position.end)).toBe('triggerBody()')
  }
})

it('writes numbers amid text to the last digit that the language holds', () => {
  const written = "@{decimal('1.10')} @{ticks('2026-06-24T07:08:09.1234567Z')} @{5.0}"
  expect(evaluateValue(written, {})).toBe('1.10 639178816891234567 5')
})

it('would lose text that is escaped by doubling the sign alone', () => {
  expect(evaluateValue('mail me @@{1}', {})).not.toBe('mail me @1')
})
