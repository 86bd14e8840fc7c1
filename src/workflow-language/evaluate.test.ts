import { expect, it } from 'vitest'
import { ExpressionError, evaluate, parseExpression, type Scope } from './expression.ts'

const scope: Scope = {
  now: () => new Date('2026-06-24T07:00:00Z'),
  trigger: {
    name: 'When_booked',
    outputs: {
      headers: { 'X-Source': 'Bookings' },
      body: {
        CustomerName: "O'Brien",
        StartTime: '06/24/2026 16:30:00',
        Duration: 2400,
        Customers: [{ Name: '花子', Location: null }],
        'odd/key': 'whole',
        odd: { key: 'path' },
      },
    },
  },
  actions: { Find: { status: 'Succeeded', outputs: { body: { value: [] } } } },
}

it.each([
  ["triggerOutputs()?['body/CustomerName']", "O'Brien"],
  ["triggerOutputs()?['body/Customers']?[0]?['Name']", '花子'],
  ["triggerOutputs()?['body/Location/City']", null],
  ["triggerBody()?['Customers'][0]?['Location']?['City']", null],
  ["triggerBody()?['odd/key']", 'whole'],
  ["triggerOutputs()?['body/odd/key']", 'whole'],
  ["triggerBody()?['missing']?['deeper']", null],
  ["triggerBody()?['constructor']", null],
  ["triggerBody()?['Customers']?[5]", null],
  ['triggerBody()?.Customers[0].Name', '花子'],
  ["triggerOutputs().headers['X-Source']", 'Bookings'],
  ["first(body('Find')?['value'])?['id']", null],
  ["outputs('Find')?['body/value']", []],
  ["LENGTH(TriggerBody()?['CustomerName'])", 7],
  ["replace(triggerBody()?['CustomerName'], '''', '''''')", "O''Brien"],
  ["string(div(triggerOutputs()?['body/Duration'], 60))", '40'],
  [
    "formatDateTime(parseDateTime(triggerOutputs()?['body/StartTime'], 'en-US'), 'yyyy-MM-ddTHH:mm:ssZ')",
    '2026-06-24T16:30:00Z',
  ],
  [
    "formatDateTime(convertFromUtc(parseDateTime(triggerBody()?['StartTime']), 'Tokyo Standard Time'), 'M月d日(ddd) HH:mm', 'ja-JP')",
    '6月25日(木) 01:30',
  ],
  ["if(empty(triggerBody()?['Customers']), first(triggerBody()?['Customers'])['Name'], 'group')", 'group'],
  ["if(greater(length('ab'), 5), substring('ab', 0, 5), 'ab')", 'ab'],
  ["coalesce(triggerBody()?['CustomerPhone'], 'none')", 'none'],
  ['div(add(4.0, 1), 2)', 2.5],
  ["div(float('5'), 2)", 2.5],
  ['div(5, 2)', 2],
  ['5.0', 5],
  ['.5', 0.5],
  ['json(\'{"a": {"b": [1, 2]}}\').a.b[1]', 2],
])('%s is %j', (source, value) => {
  expect(evaluate(parseExpression(source), scope)).toEqual(value)
})

it.each([
  ["f('x')", 'unknown-function', "f('x')"],
  ["concat('a', xpath('b', 'c'))", 'cannot-simulate', "xpath('b', 'c')"],
  ["concat('a', toUpper())", 'wrong-argument-count', 'toUpper()'],
  ["concat('a', toUpper(5))", 'wrong-type', 'toUpper(5)'],
  ["outputs('Nowhere')?['body']", 'unknown-reference', "outputs('Nowhere')"],
  ["triggerBody()['missing']", 'missing-property', "triggerBody()['missing']"],
  ["triggerBody()?['missing']['deeper']", 'not-selectable', "triggerBody()?['missing']['deeper']"],
  ["triggerBody()?['CustomerName']?['x']", 'not-selectable', "triggerBody()?['CustomerName']?['x']"],
  ["triggerBody()?['Customers']?['Name']", 'not-selectable', "triggerBody()?['Customers']?['Name']"],
  ["triggerBody()['Customers'][1]", 'not-selectable', "triggerBody()['Customers'][1]"],
  ['triggerBody()[0]', 'not-selectable', 'triggerBody()[0]'],
  ["triggerBody()?['customername']", 'cannot-simulate', "triggerBody()?['customername']"],
  ['add(0, 9007199254740993)', 'cannot-simulate', 'add(0, 9007199254740993)'],
  ['add(1, 9223372036854775808)', 'cannot-simulate', '9223372036854775808'],
])('%s has no value: %s in %s', (source, kind, blamed) => {
  try {
    evaluate(parseExpression(source), scope)
    expect.unreachable()
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    expect(error.kind).toBe(kind)
    expect(source.slice(error.position.start, error.position.end)).toBe(blamed)
  }
})

it('evaluates all that it compares or combines, and of two branches only the one it takes', () => {
  const failing = "int('x')"
  const outcome = (source: string) => () => evaluate(parseExpression(source), {})
  expect(outcome(`and(false, equals(${failing}, 1))`)).toThrow(ExpressionError)
  expect(outcome(`coalesce('a', ${failing})`)).toThrow(ExpressionError)
  expect(outcome(`if(true, 1, ${failing})`)()).toBe(1)
})

it('evaluates an argument once, however often a function looks at it', () => {
  let given = 0
  const guid = () => `0f8fad5b-d9cb-469f-a165-${String(++given).padStart(12, '0')}`
  expect(evaluate(parseExpression("equals(guid('N'), guid('N'))"), { guid })).toBe(false)
  expect(given).toBe(2)
})
