import { expect, it } from 'vitest'
import { type ActionCall, DefinitionError, runDefinition, runnerOf } from './run.ts'
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

it('looks once at what it runs often', async () => {
  const options = { trigger: { name: 't', outputs: null }, perform: () => ({}), now: () => new Date(0) }
  const definitions = [{ A: compose('@guid()') }, { A: { type: 'Teleport' } }].map((actions) => {
    const looks = { count: 0 }
    const definition = Object.defineProperty({}, 'actions', {
      enumerable: true,
      get: () => {
        looks.count += 1
        return actions
      },
    })
    return { looks, runner: runnerOf(definition) }
  })
  for (const { looks, runner } of definitions) {
    expect(looks.count).toBe(0)
    const first = await runner({ ...options, guid: () => 'one' }).catch((reason: unknown) => reason)
    const once = looks.count
    const second = await runner({ ...options, guid: () => 'two' }).catch((reason: unknown) => reason)
    expect([once > 0, looks.count]).toEqual([true, once])
    if (first instanceof DefinitionError) expect(second).toBe(first)
    else
      expect([first, second]).toMatchObject(
        ['one', 'two'].map((outputs) => ({ actions: { A: { outputs } } })),
      )
  }
})
