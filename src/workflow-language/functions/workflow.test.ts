import { expect, it } from 'vitest'
import { type Case, call, type Refusal, refusalOf } from './calling.fixture.ts'
import type { Scope } from './scope.ts'

const scope: Scope = {
  trigger: { name: 'When_booked', outputs: { headers: {}, body: { Id: 'a1' } } },
  actions: {
    Find_customer: {
      status: 'Succeeded',
      inputs: { q: 1 },
      outputs: { statusCode: 200, body: { value: [] } },
    },
    Left_out: { status: 'Skipped' },
    In_loop: { status: 'Succeeded', repetitions: [] },
  },
  item: { value: 'inner' },
  items: { Customers: 'outer' },
  variables: { count: 2, nothing: null },
  parameters: { $authentication: {} },
}

const cases: Case[] = [
  ['triggerOutputs', [], { headers: {}, body: { Id: 'a1' } }],
  ['triggerBody', [], { Id: 'a1' }],
  ['trigger', [], { name: 'When_booked', outputs: { headers: {}, body: { Id: 'a1' } } }],
  ['outputs', ['Find_customer'], { statusCode: 200, body: { value: [] } }],
  ['outputs', ['find_CUSTOMER'], { statusCode: 200, body: { value: [] } }],
  ['actionOutputs', ['Find_customer'], { statusCode: 200, body: { value: [] } }],
  ['outputs', ['Left_out'], null],
  ['body', ['Find_customer'], { value: [] }],
  ['body', ['Left_out'], null],
  ['item', [], 'inner'],
  ['items', ['Customers'], 'outer'],
  ['variables', ['Count'], 2],
  ['variables', ['nothing'], null],
  ['parameters', ['$authentication'], {}],
]

it.each(cases)('%s of %j is %j', (name, given, result) => {
  expect(call(name, given, scope)).toEqual(result)
})

it('tells an action by its name, status, inputs and outputs', () => {
  expect(call('actions', ['Find_customer'], scope)).toMatchObject({
    name: 'Find_customer',
    status: 'Succeeded',
    inputs: { q: 1 },
    outputs: { statusCode: 200 },
  })
})

const unknown: Refusal[] = [
  ['outputs', ['Nowhere'], 'unknown-reference'],
  ['outputs', ['In_loop'], 'unknown-reference'],
  ['outputs', ['constructor'], 'unknown-reference'],
  ['items', ['Other'], 'unknown-reference'],
  ['variables', ['other'], 'unknown-reference'],
  ['parameters', ['other'], 'unknown-reference'],
]

it.each(unknown)('%s of %j is an %s', (name, given, kind) => {
  expect(refusalOf(name, given, scope)).toBe(kind)
})

it.each(['item', 'trigger', 'triggerBody', 'triggerOutputs'])(
  '%s refers to nothing outside of a run',
  (name) => {
    expect(refusalOf(name, [])).toBe('unknown-reference')
  },
)
