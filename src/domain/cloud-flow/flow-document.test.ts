import { describe, expect, it } from 'vitest'
import { keepsNumbers, readClientData } from './flow-document.ts'

const definition = {
  $schema:
    'https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#',
  contentVersion: 'undefined',
  parameters: { $connections: { defaultValue: {}, type: 'Object' } },
  staticResults: { Post0: { status: 'Succeeded' } },
  triggers: { manual: { type: 'Request', kind: 'Button', inputs: { schema: {} }, conditions: [] } },
  actions: {
    Decide: {
      type: 'If',
      expression: '@true',
      actions: { Post: { type: 'SendByPigeon', inputs: null, runAfter: { Fetch: ['SUCCEEDED', 'Odd'] } } },
      else: {},
      trackedProperties: { why: 'kept' },
    },
    Choose: {
      type: 'Switch',
      cases: { One: { case: 1, actions: {} }, Two: { case: 2 } },
      default: { actions: {} },
    },
  },
}
const reference = {
  connectionName: 'shared-office365-1',
  source: 'Embedded',
  id: '/apis/shared_office365',
  tier: 'x',
}
const properties = { connectionReferences: { shared_office365: reference }, definition, templateName: null }

const ofDataverse = { properties, schemaVersion: '1.0.0.0' }
const ofPackage = {
  name: '1f0d6f0e-0000-4000-8000-000000000001',
  id: '/providers/Microsoft.Flow/flows/1f0d6f0e-0000-4000-8000-000000000001',
  type: 'Microsoft.Flow/flows',
  properties: { apiId: '/apis/shared_logicflows', displayName: 'Post', ...properties },
}

describe('reading a cloud flow', () => {
  it.each([
    ['as Dataverse keeps it', ofDataverse],
    ['as a package exports it', ofPackage],
  ])('%s writes it back as it was, the unknown included', (_, flow) => {
    const text = JSON.stringify(flow)
    expect(JSON.stringify(readClientData(JSON.parse(text)))).toBe(text)
  })

  it('keeps even a key that means something to the language this is written in', () => {
    const text = JSON.stringify(ofDataverse).replace('"staticResults"', '"__proto__"')
    expect(JSON.stringify(readClientData(JSON.parse(text)))).toBe(text)
  })

  it.each([
    ['nothing', null],
    ['text', 'properties'],
    ['a list', []],
    ['an object of another kind', {}],
    ['a flow without references', { properties: { definition } }],
    ['a flow without a definition', { properties: { connectionReferences: {} } }],
    ['a classic workflow', { properties: { connectionReferences: {}, definition: { steps: [] } } }],
    ['a reference that is no object', { properties: { ...properties, connectionReferences: { a: 'b' } } }],
    ['a trigger without a type', withDefinition({ triggers: { manual: {} } })],
    ['an action without a type', withDefinition({ actions: { Post: {} } })],
    ['an action that is text', withDefinition({ actions: { Post: 'Post' } })],
    [
      'an action inside another without a type',
      withDefinition({ actions: { Each: { type: 'Foreach', actions: { Post: {} } } } }),
    ],
    ['a branch that is text', withDefinition({ actions: { Decide: { type: 'If', else: 'no' } } })],
    ['cases in a list', withDefinition({ actions: { Choose: { type: 'Switch', cases: [] } } })],
    [
      'an order that is no list',
      withDefinition({ actions: { Post: { type: 'Http', runAfter: { Fetch: 'Failed' } } } }),
    ],
    ['a schema version that is a number', { ...ofDataverse, schemaVersion: 1 }],
  ])('finds none in %s', (_, json) => expect(readClientData(json)).toBeNull())

  it('finds none in what is nested so deep that walking it would fall over', () => {
    const deep = `${'{"type":"Scope","actions":{"In":'.repeat(20_000)}{"type":"Wait"}${'}}'.repeat(20_000)}`
    const text = JSON.stringify(ofDataverse).replace(
      '"actions":{"Decide"',
      `"actions":{"Deep":${deep},"Decide"`,
    )
    expect(readClientData(JSON.parse(text))).toBeNull()
  })
})

function withDefinition(change: object): unknown {
  return { properties: { ...properties, definition: { ...definition, ...change } } }
}

it.each([
  ['whole and broken numbers', '{"a":12,"b":-3.5,"c":[0,1e21],"d":"12345678901234567890"}', false],
  [
    'numbers as JavaScript writes them',
    '{"a":12,"b":-3.5,"c":[0],"d":"1.0, 12345678901234567890 \\" 2.0"}',
    true,
  ],
  ['a number too long for JavaScript', '{"id":12345678901234567890}', false],
  ['a number with a needless zero', '{"x":1.0}', false],
])('writing %s back keeps them or is known not to', (_, json, keeps) => {
  expect(keepsNumbers(json)).toBe(keeps)
})
