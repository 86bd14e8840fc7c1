import { describe, expect, it } from 'vitest'
import { findingsIn, foundIn } from './checking.fixture.ts'
import { compose } from './running.fixture.ts'

/** What is found in an expression, with the part that is to blame. */
const blamed = (inputs: unknown) =>
  findingsIn({ A: compose(inputs) }).map(({ code, expression }) => [
    code,
    expression?.text.slice(expression.start, expression.end),
  ])

describe('an expression that cannot be read', () => {
  it.each([
    ["@concat('a'", ''],
    ["Hi @{concat('a'}", '}'],
    ["@concat('a'))", ')'],
    ['@name', ''],
  ])('is found with its place: %s', (text, part) => {
    expect(blamed(text)).toEqual([['syntax', part]])
  })

  it('is found wherever it stands: in values, in names, in conditions, in triggers, in outputs', () => {
    const bad = '@{x}'
    expect(foundIn({ A: compose({ list: [1, { deep: bad }] }) })).toEqual([
      'syntax actions/A/inputs/list/1/deep',
    ])
    expect(foundIn({ A: compose({ [bad]: 1 }) })).toEqual([`syntax actions/A/inputs/${bad}`])
    expect(foundIn({ A: { type: 'If', expression: { equals: [bad, 1] } } })).toEqual([
      'syntax actions/A/expression/equals/0',
    ])
    const triggers = { T: { type: 'Recurrence', conditions: [{ expression: '@x' }] } }
    expect(foundIn({}, { triggers })).toEqual(['syntax triggers/T/conditions/0/expression'])
    expect(foundIn({}, { outputs: { o: { type: 'String', value: bad } } })).toEqual([
      'syntax outputs/o/value',
    ])
  })

  it('is not looked for in what only describes an action', () => {
    expect(
      foundIn({ A: { type: 'Compose', inputs: 1, description: '@home', metadata: { by: '@me' } } }),
    ).toEqual([])
    expect(foundIn({ A: compose('mail@contoso.example @@{x}') })).toEqual([])
  })
})

describe('a function', () => {
  it('that does not exist is found, with the one that is meant', () => {
    expect(blamed("@{toUpper('x')} @{formatDatetime(utcNow())}")).toEqual([])
    expect(blamed("@{concat('a', toUper('x'))}")).toEqual([['unknown-function', "toUper('x')"]])
    expect(findingsIn({ A: compose("@toUper('x')") })).toMatchObject([
      { severity: 'error', details: { name: 'toUper', similar: 'toUpper' } },
    ])
  })

  it.each([
    ['@equals(1)', { count: 1, least: 2, most: 2 }],
    ["@if(true, 'x')", { count: 2, least: 3, most: 3 }],
    ["@length('a', 'b')", { count: 2, least: 1, most: 1 }],
    ['@utcNow(1, 2)', { count: 2, least: 0, most: 1 }],
    ['@concat()', { count: 0, least: 1 }],
  ])('has not too few and not too many arguments: %s', (inputs, details) => {
    expect(findingsIn({ A: compose(inputs) })).toMatchObject([{ code: 'wrong-argument-count', details }])
  })

  it('may have as many as it takes', () => {
    expect(blamed("@concat('a', 'b', 'c', string(createArray()), if(true, utcNow(), utcNow('d')))")).toEqual(
      [],
    )
  })

  it('is found in conditions written as objects too', () => {
    const condition = (expression: unknown) => foundIn({ A: { type: 'If', expression } })
    expect(condition({ and: [{ equals: [1] }, { not: { resembles: [1, 2] } }] })).toEqual([
      'wrong-argument-count actions/A/expression/and/0/equals',
      'unknown-function actions/A/expression/and/1/not/resembles',
    ])
    expect(condition({ or: [{ contains: ['abc', 'b'] }, { startsWith: ['abc', 'b'] }] })).toEqual([])
    const where = { lesser: ['@item()', 2] }
    expect(foundIn({ Q: { type: 'Query', inputs: { from: [], where } } })).toEqual([
      'unknown-function actions/Q/inputs/where/lesser',
    ])
  })
})

it('finds parameters that the definition does not have', () => {
  expect(findingsIn({ A: compose("@parameters('greting')") })).toMatchObject([
    { code: 'unknown-parameter', details: { name: 'greting', similar: 'greeting' } },
  ])
  expect(foundIn({ A: compose("@parameters('Greeting')") })).toEqual([])
})
