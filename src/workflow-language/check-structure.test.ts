import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { findingsIn, foundIn } from './checking.fixture.ts'
import { compose } from './running.fixture.ts'

it('finds nothing in a definition that is in order', () => {
  expect(foundIn({})).toEqual([])
  expect(
    foundIn({
      Init: { type: 'InitializeVariable', inputs: { variables: [{ name: 'n', type: 'Integer', value: 0 }] } },
      Each: {
        type: 'foreach',
        foreach: "@triggerBody()?['Customers']",
        actions: {
          Mail: {
            type: 'OpenApiConnection',
            inputs: {
              parameters: { to: "@items('Each')?['Email']", subject: "@{parameters('GREETING')} @@home" },
            },
          },
          Count: { type: 'IncrementVariable', inputs: { name: 'N' }, runAfter: { mail: ['succeeded'] } },
        },
        runAfter: { Init: ['Succeeded'] },
      },
      Check: {
        type: 'If',
        expression: { and: [{ greater: ["@variables('n')", 0] }, { not: { equals: [1, 2] } }] },
        actions: { Tell: compose("@result('Each')") },
        runAfter: { Each: ['Succeeded', 'Failed'] },
      },
    }),
  ).toEqual([])
})

describe('what cannot be read', () => {
  it.each<[unknown, string]>([
    ['text', 'malformed '],
    [{ actions: [] }, 'malformed actions'],
    [{ actions: { A: 'x' } }, 'malformed actions/A'],
    [{ actions: { A: null } }, 'malformed actions/A/type'],
    [{ actions: { A: { inputs: 1 } } }, 'malformed actions/A/type'],
    [{ actions: { A: { type: 'Compose', runAfter: [] } } }, 'malformed actions/A/runAfter'],
    [
      { actions: { B: { type: 'Compose' }, A: { type: 'Compose', runAfter: { B: 'Succeeded' } } } },
      'malformed actions/A/runAfter/B',
    ],
    [{ actions: { A: { type: 'Scope', actions: 'x' } } }, 'malformed actions/A/actions'],
    [{ actions: { A: { type: 'If', expression: '@true', else: [] } } }, 'malformed actions/A/else'],
    [
      { actions: { A: { type: 'Switch', expression: 1, cases: { One: 1 } } } },
      'malformed actions/A/cases/One',
    ],
  ])('is found in %j', (definition, found) => {
    expect(check(definition).map(({ code, path }) => `${code} ${path.join('/')}`)).toContain(found)
  })
})

it('says in words what is the matter and what to do about it', () => {
  const [finding] = findingsIn({ A: compose("@lenght('a')") })
  expect(finding?.message).toBe("There is no function 'lenght'. Is 'length' meant?")
  expect(finding?.advice).toMatch(/^Write 'length', if that is meant\. /)
})

it('finds two actions of one name wherever they stand, whatever their case', () => {
  const twice = { Mail: compose(1), Try: { type: 'Scope', actions: { mail: compose(2) } } }
  expect(findingsIn(twice)).toEqual([
    {
      code: 'duplicate-name',
      severity: 'error',
      path: ['actions', 'Try', 'actions', 'mail'],
      action: 'mail',
      details: { name: 'mail' },
      message: "Two actions are named 'mail'.",
      advice: 'Give one of the two another name, and change what refers to it.',
    },
  ])
})

it('finds types of actions that cannot be run here, and knows that the platform may know them', () => {
  expect(findingsIn({ A: { type: 'Teleport' } })).toMatchObject([
    { code: 'unknown-action-type', severity: 'unsupported', details: { type: 'Teleport' } },
  ])
  expect(foundIn({ A: { type: 'Http', inputs: {} }, B: { type: 'httpwebhook', inputs: {} } })).toEqual([])
})

describe('what an action cannot do without', () => {
  it.each<[string, object, string]>([
    ['If', {}, 'expression'],
    ['Switch', { cases: {} }, 'expression'],
    ['Foreach', { actions: {} }, 'foreach'],
    ['Until', { actions: {} }, 'expression'],
    ['Select', { inputs: { from: [] } }, 'inputs.select'],
    ['Query', { inputs: { where: '@true' } }, 'inputs.from'],
    ['Join', { inputs: { from: [] } }, 'inputs.joinWith'],
    ['Table', { inputs: { from: [] } }, 'inputs.format'],
    ['ParseJson', { inputs: { content: 1 } }, 'inputs.schema'],
    ['Terminate', { inputs: {} }, 'inputs.runStatus'],
    ['Wait', { inputs: {} }, 'inputs.interval'],
    ['InitializeVariable', {}, 'inputs.variables'],
    ['SetVariable', {}, 'inputs.name'],
  ])('is found missing in %s', (type, known, input) => {
    expect(findingsIn({ A: { type, ...known } })).toContainEqual(
      expect.objectContaining({ code: 'missing-input', action: 'A', details: { input } }),
    )
  })

  it.each<[string, object]>([
    ['Wait', { inputs: { until: { timestamp: '2026-01-01' } } }],
    ['Select', { inputs: "@json('{}')" }],
    ['Foreach', { foreach: [], actions: {} }],
  ])('is there in %s %j', (type, known) => {
    expect(foundIn({ A: { type, ...known } })).toEqual([])
  })
})
