import { expect, it } from 'vitest'
import { compose, run } from './running.fixture.ts'

const initialize = (name: string, type: string, value?: unknown) => ({
  type: 'InitializeVariable',
  inputs: { variables: [{ name, type, value }] },
})

const change = (type: string, name: string, value: unknown, after: string) => ({
  type,
  inputs: { name, value },
  runAfter: { [after]: ['Succeeded'] },
})

it('keeps variables through loops', async () => {
  const { actions } = await run({
    Count: initialize('count', 'integer', 1),
    List: { ...initialize('list', 'array', []), runAfter: { Count: ['Succeeded'] } },
    Text: { ...initialize('text', 'string'), runAfter: { List: ['Succeeded'] } },
    Each: {
      type: 'Foreach',
      foreach: "@triggerBody()?['names']",
      runAfter: { Text: ['Succeeded'] },
      actions: {
        More: { type: 'IncrementVariable', inputs: { name: 'Count', value: 2 } },
        Push: change('AppendToArrayVariable', 'list', '@item()', 'More'),
        Write: change('AppendToStringVariable', 'text', "@{item()}@{variables('count')};", 'Push'),
      },
    },
    Less: { type: 'DecrementVariable', inputs: { name: 'count' }, runAfter: { Each: ['Succeeded'] } },
    Clear: change('SetVariable', 'list', ['@1'], 'Less'),
    End: compose(
      { n: "@variables('count')", l: "@variables('list')", t: "@variables('text')" },
      { Clear: ['Succeeded'] },
    ),
  })
  expect(actions.Push?.repetitions?.[1]?.outputs).toEqual({ body: { name: 'list', value: ['a', 'b'] } })
  expect(actions.End?.outputs).toEqual({ n: 4, l: [1], t: 'a3;b5;' })
})

it.each([
  ['integer', 1.5],
  ['integer', null],
  ['boolean', 'true'],
  ['array', {}],
  ['object', []],
  ['string', 5],
  ['date', '2026-01-01'],
  ['constructor', 'x'],
])('does not initialize a variable of type %s with %j', async (type, value) => {
  expect((await run({ A: initialize('x', type, value) })).statuses).toEqual({ A: 'Failed' })
})

it('makes empty text of nothing in a text variable, and holds a variable to its type', async () => {
  const { statuses, actions } = await run({
    Text: initialize('text', 'String', "@triggerBody()?['missing']"),
    Read: compose("@variables('text')", { Text: ['Succeeded'] }),
    Set: change('SetVariable', 'text', 5, 'Read'),
    Count: { type: 'IncrementVariable', inputs: { name: 'text' }, runAfter: { Set: ['Failed'] } },
    Again: { ...initialize('TEXT', 'string', 'x'), runAfter: { Count: ['Failed'] } },
  })
  expect(actions.Read?.outputs).toBe('')
  expect(statuses).toMatchObject({ Set: 'Failed', Count: 'Failed', Again: 'Failed' })
})

it('refuses to change a variable that no action before has brought into being', async () => {
  const error = await run({ A: { type: 'SetVariable', inputs: { name: 'x', value: 1 } } }).catch(
    (reason) => reason,
  )
  expect(error).toMatchObject({ name: 'DefinitionError', kind: 'unknown-variable', action: 'A' })
})
