import { expect, it } from 'vitest'
import { type ActionCall, DefinitionError, runDefinition } from './run.ts'
import { compose, run, say } from './running.fixture.ts'

it.each<[kind: string, actions: Record<string, unknown>, blamed: string | null]>([
  ['cycle', { A: compose(1, { B: ['Succeeded'] }), B: compose(1, { A: ['Succeeded'] }) }, 'A'],
  ['cycle', { A: compose(1, { A: ['Succeeded'] }) }, 'A'],
  ['cycle', { S: { type: 'Scope', actions: { A: compose(1, { B: [] }), B: compose(1, { A: [] }) } } }, 'A'],
  ['unknown-predecessor', { A: compose(1, { Z: ['Succeeded'] }) }, 'A'],
  [
    'unknown-predecessor',
    { S: { type: 'Scope', actions: { A: compose(1) } }, B: compose(1, { A: ['Succeeded'] }) },
    'B',
  ],
  ['unknown-status', { A: compose(1), B: compose(1, { A: ['Done'] }) }, 'B'],
  ['unknown-action-type', { A: { type: 'Teleport' } }, 'A'],
  ['unknown-action-type', { S: { type: 'Scope', actions: { U: { type: 'Teleport' } } } }, 'U'],
  ['duplicate-name', { A: compose(1), S: { type: 'Scope', actions: { a: compose(1) } } }, 'a'],
  ['malformed', { A: { inputs: 1 } }, 'A'],
  ['malformed', { A: { type: 'Compose', runAfter: { B: 'Succeeded' } } }, 'A'],
])('refuses a definition before anything has run: %s in %j', async (kind, actions, blamed) => {
  const said: unknown[] = []
  const perform = async (call: ActionCall) => ({ outputs: said.push(call.name) })
  const error = await run({ First: say('x'), ...actions }, { perform }).catch((reason) => reason)
  expect(error).toBeInstanceOf(DefinitionError)
  expect([error.kind, error.action]).toEqual([kind, blamed])
  expect(said).toEqual([])
})

it('refuses what is no definition', async () => {
  const options = {
    trigger: { name: 't', outputs: null },
    perform: async () => ({ outputs: null }),
    now: () => new Date(0),
  }
  await expect(runDefinition('text', options)).rejects.toThrow(DefinitionError)
  await expect(runDefinition({ actions: [] }, options)).rejects.toThrow(DefinitionError)
})
