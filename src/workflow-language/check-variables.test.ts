import { describe, expect, it } from 'vitest'
import { findingsIn, foundIn } from './checking.fixture.ts'
import { compose } from './running.fixture.ts'

const initialize = (name: string, type: string, value?: unknown, runAfter: object = {}) => ({
  type: 'InitializeVariable',
  inputs: { variables: [{ name, type, value }] },
  runAfter,
})
const change = (type: string, name: string, value: unknown = 1, runAfter: object = { I: ['Succeeded'] }) => ({
  type,
  inputs: { name, value },
  runAfter,
})

describe('a variable', () => {
  it('that nobody initializes is found where it is read and where it is changed', () => {
    const I = initialize('count', 'integer')
    expect(findingsIn({ I, A: compose("@variables('cuont')", { I: ['Succeeded'] }) })).toMatchObject([
      {
        code: 'unknown-variable',
        path: ['actions', 'A', 'inputs'],
        details: { name: 'cuont', similar: 'count' },
      },
    ])
    expect(findingsIn({ I, A: change('SetVariable', 'counts') })).toMatchObject([
      {
        code: 'unknown-variable',
        path: ['actions', 'A', 'inputs', 'name'],
        details: { name: 'counts', similar: 'count' },
      },
    ])
    expect(foundIn({ I, A: compose("@variables('COUNT')", { I: ['Succeeded'] }) })).toEqual([])
  })

  it('has to be initialized before', () => {
    const I = initialize('n', 'integer', 0)
    expect(findingsIn({ A: compose("@variables('n')"), I })).toMatchObject([
      { code: 'variable-not-before', severity: 'warning', details: { name: 'n', initializedBy: 'I' } },
    ])
    expect(foundIn({ I, S: { type: 'Scope', actions: { A: change('SetVariable', 'n', 1, {}) } } })).toEqual([
      'variable-not-before actions/S/actions/A/inputs/name',
    ])
  })

  it('is initialized once', () => {
    const twice = { I: initialize('n', 'integer'), J: initialize('N', 'string', 'x', { I: ['Succeeded'] }) }
    expect(foundIn(twice)).toEqual(['duplicate-variable actions/J/inputs/variables/0'])
  })

  it('is initialized in no loop and no scope', () => {
    const inside = { Each: { type: 'Foreach', foreach: [], actions: { I: initialize('n', 'integer') } } }
    expect(findingsIn(inside)).toMatchObject([
      { code: 'variable-not-on-top', action: 'I', details: { name: 'n', container: 'Each' } },
    ])
  })

  it('has one of the types that there are', () => {
    expect(findingsIn({ I: initialize('n', 'date') })).toMatchObject([
      { code: 'unknown-variable-type', details: { name: 'n', type: 'date' } },
    ])
    for (const type of ['Array', 'boolean', 'float', 'Integer', 'object', 'STRING']) {
      expect(foundIn({ I: initialize('n', type) })).toEqual([])
    }
  })
})

describe('the value of a variable', () => {
  it.each<[string, unknown]>([
    ['integer', 1],
    ['float', 1],
    ['float', 1.5],
    ['string', 'x'],
    ['string', 'Dear @{triggerBody()}'],
    ['boolean', true],
    ['array', []],
    ['object', { a: '@1' }],
    ['integer', '@add(1, 2)'],
    ['string', null],
  ])('of type %s may be %j', (type, value) => {
    const I = initialize('n', type, value)
    expect(foundIn({ I, A: change('SetVariable', 'n', value) })).toEqual([])
  })

  it.each<[string, unknown, string[]]>([
    ['integer', '1', ['string']],
    ['integer', 1.5, ['float']],
    ['integer', 'No. @{1}', ['string']],
    ['string', 5, ['integer', 'float']],
    ['boolean', 'true', ['string']],
    ['array', {}, ['object']],
    ['object', [], ['array']],
  ])('of type %s cannot be %j', (type, value, expected) => {
    const [one, other] = findingsIn({ I: initialize('n', type, value), A: change('SetVariable', 'n', value) })
    const details = { name: 'n', type, expected }
    const path = ['actions', 'I', 'inputs', 'variables', '0', 'value']
    expect(one).toMatchObject({ code: 'wrong-variable-type', path, details })
    expect(other).toMatchObject({
      code: 'wrong-variable-type',
      path: ['actions', 'A', 'inputs', 'value'],
      details,
    })
  })

  it.each<[string, string, boolean]>([
    ['AppendToArrayVariable', 'array', true],
    ['AppendToArrayVariable', 'string', false],
    ['AppendToStringVariable', 'string', true],
    ['AppendToStringVariable', 'array', false],
    ['IncrementVariable', 'integer', true],
    ['IncrementVariable', 'float', true],
    ['IncrementVariable', 'string', false],
    ['DecrementVariable', 'boolean', false],
  ])('can be changed by %s when it is of type %s: %s', (change_, type, fits) => {
    const found = foundIn({ I: initialize('n', type), A: change(change_, 'n') })
    expect(found).toEqual(fits ? [] : ['wrong-variable-type actions/A/inputs/name'])
  })

  it('cannot be made of itself by what sets it, however deep inside, but grow by what adds to it', () => {
    const I = initialize('text', 'string', '')
    const value = { note: ["so far: @{variables('TEXT')}"] }
    expect(
      findingsIn({ I, A: change('SetVariable', 'text', "@concat(variables('text'), '!')") }),
    ).toMatchObject([
      {
        code: 'self-reference',
        severity: 'error',
        path: ['actions', 'A', 'inputs', 'value'],
        details: { name: 'text' },
      },
    ])
    expect(foundIn({ I: initialize('text', 'object'), A: change('SetVariable', 'text', value) })).toEqual([
      'self-reference actions/A/inputs/value/note/0',
    ])
    expect(foundIn({ I, A: change('AppendToStringVariable', 'text', "@variables('text')") })).toEqual([])
  })

  it('may be read by what sets another variable, whatever the types', () => {
    const actions = {
      I: initialize('count', 'integer', 0),
      J: initialize('text', 'string', '', { I: ['Succeeded'] }),
      A: change('SetVariable', 'text', "No. @{variables('count')}", { J: ['Succeeded'] }),
    }
    expect(foundIn(actions)).toEqual([])
  })
})
