import { describe, expect, it } from 'vitest'
import { findingsIn, foundIn } from './checking.fixture.ts'
import { compose, say } from './running.fixture.ts'

const scope = (actions: object, runAfter: object = {}) => ({ type: 'Scope', actions, runAfter })
const behind = (name: string) => ({ [name]: ['Succeeded'] })

describe('a reference to an action', () => {
  it.each([
    "outputs('Z')",
    "body('Z')",
    "actions('Z')",
    "result('Z')",
    "actionOutputs('Z')",
    "formDataValue('Z', 'k')",
  ])('that does not exist is found: %s', (call) => {
    expect(findingsIn({ A: compose(`@${call}`) })).toMatchObject([
      {
        code: 'unknown-action',
        severity: 'error',
        path: ['actions', 'A', 'inputs'],
        expression: { text: `@${call}`, start: 1, end: call.length + 1 },
        details: { name: 'Z' },
      },
    ])
  })

  it('guesses the one that is meant', () => {
    const actions = { Get_the_row: say(1), B: compose("@outputs('Get the row')", behind('Get_the_row')) }
    expect(findingsIn(actions)[0]?.details).toEqual({ name: 'Get the row', similar: 'Get_the_row' })
  })

  it('may be one to the trigger, and one whose name only a run can tell', () => {
    expect(foundIn({ A: compose("@{body('When_booked')} @{outputs(triggerBody()?['x'])}") })).toEqual([])
  })

  it.each<[string, object]>([
    ['right before', { A: say(1), B: compose("@outputs('a')", behind('A')) }],
    ['long before', { A: say(1), M: say(1, behind('A')), B: compose("@outputs('A')", behind('M')) }],
    ['before after a failure', { A: say(1), B: compose("@body('A')", { A: ['Failed'] }) }],
    ['in a scope before', { S: scope({ A: say(1) }), B: compose("@outputs('A')", behind('S')) }],
    ['before the scope around', { A: say(1), S: scope({ B: compose("@outputs('A')") }, behind('A')) }],
    [
      'in a branch before',
      {
        C: { type: 'If', expression: '@true', actions: { A: say(1) }, else: { actions: {} } },
        B: compose("@outputs('A')", behind('C')),
      },
    ],
    [
      'of an Until before',
      {
        U: { type: 'Until', expression: '@true', actions: { A: say(1) } },
        B: compose("@body('A')", behind('U')),
      },
    ],
    [
      'in the round that a condition decides about',
      { U: { type: 'Until', expression: "@equals(outputs('A'), 1)", actions: { A: say(1) } } },
    ],
    ['of the definition, in its outputs', { A: say(1) }],
  ])('is in order when that stands %s', (_, actions) => {
    expect(foundIn(actions, { outputs: { o: { type: 'String', value: "@outputs('A')" } } })).toEqual([])
  })

  it.each<[string, string, object]>([
    ['itself', 'itself', { B: compose("@outputs('B')") }],
    ['after', 'after it', { B: compose("@outputs('A')"), A: say(1, behind('B')) }],
    ['beside', 'beside it', { A: say(1), B: compose("@outputs('A')") }],
    [
      'beside',
      'in a parallel branch',
      { S: say(1), A: say(1, behind('S')), B: compose("@outputs('A')", behind('S')) },
    ],
    ['around', 'around it', { A: scope({ B: compose("@actions('A')") }) }],
    [
      'beside',
      'in the other branch',
      {
        C: {
          type: 'If',
          expression: '@true',
          actions: { A: say(1) },
          else: { actions: { B: compose("@outputs('A')") } },
        },
      },
    ],
    [
      'after',
      'after the scope around',
      { S: scope({ B: compose("@outputs('A')") }), A: say(1, behind('S')) },
    ],
  ])('has no result that stands %s: %s', (stands, _, actions) => {
    expect(findingsIn(actions)).toMatchObject(
      [{ code: 'not-before', action: 'B', details: { name: 'A', stands } }].map((each) =>
        stands === 'itself' ? { ...each, details: { name: 'B', stands } } : each,
      ),
    )
  })

  it('cannot be made by a trigger', () => {
    const triggers = { T: { type: 'Request', inputs: { x: "@outputs('A')" } } }
    expect(foundIn({ A: say(1) }, { triggers })).toEqual(['not-before triggers/T/inputs/x'])
  })

  it('asks for the results of what holds actions only', () => {
    expect(foundIn({ A: say(1), B: compose("@result('A')", behind('A')) })).toEqual([
      'not-a-container actions/B/inputs',
    ])
    expect(foundIn({ A: scope({ C: say(1) }), B: compose("@result('A')", behind('A')) })).toEqual([])
  })

  it('cannot tell which of the rounds of a loop it means, from outside', () => {
    const loop = {
      type: 'Foreach',
      foreach: [],
      actions: { A: say(1), C: compose("@outputs('A')", behind('A')) },
    }
    expect(findingsIn({ Each: loop, B: compose("@outputs('A')", behind('Each')) })).toMatchObject([
      { code: 'many-results', severity: 'unsupported', action: 'B', details: { name: 'A', loop: 'Each' } },
    ])
  })
})

describe('the item of a loop', () => {
  const each = (inputs: unknown, known: object = {}) => ({
    Each: { type: 'Foreach', foreach: [1], actions: { A: compose(inputs), ...known } },
  })

  it.each<[string, object]>([
    ['by the name of the loop', each("@items('each')")],
    ['by the loop around', each('@item()')],
    ['from further inside', each(1, { S: scope({ B: compose("@{items('Each')}@{item()}") }) })],
    ['in Select', { S: { type: 'Select', inputs: { from: [], select: { a: '@item()' } } } }],
    ['in Filter array', { S: { type: 'Query', inputs: { from: [], where: '@item()' } } }],
    [
      'in a table',
      {
        S: {
          type: 'Table',
          inputs: { from: [], format: 'CSV', columns: [{ header: 'a', value: '@item()' }] },
        },
      },
    ],
    [
      'by the number of the round of an Until',
      {
        U: {
          type: 'Until',
          expression: "@equals(iterationIndexes('U'), 2)",
          actions: { A: compose("@iterationIndexes('U')") },
        },
      },
    ],
  ])('can be had %s', (_, actions) => {
    expect(foundIn(actions)).toEqual([])
  })

  it.each<[string, object, string]>([
    ['of a loop that is not there', each("@items('Eachh')"), 'unknown-loop'],
    ['of what is no loop', { S: scope({ A: compose("@items('S')") }) }, 'unknown-loop'],
    ['after the loop', { ...each(1), B: compose("@items('Each')", behind('Each')) }, 'outside-loop'],
    [
      'in what the loop runs for',
      { Each: { type: 'Foreach', foreach: "@items('Each')", actions: {} } },
      'outside-loop',
    ],
    ['without any loop', { A: compose('@item()') }, 'no-item'],
    [
      'in what Select takes from',
      { S: { type: 'Select', inputs: { from: '@item()', select: 1 } } },
      'no-item',
    ],
    [
      'in an Until',
      { U: { type: 'Until', expression: '@true', actions: { A: compose('@item()') } } },
      'no-item',
    ],
    ['by the round of what is no Until', each("@iterationIndexes('Each')"), 'unknown-loop'],
  ])('cannot be had %s', (_, actions, code) => {
    expect(findingsIn(actions)).toMatchObject([{ code, severity: 'error' }])
  })
})
