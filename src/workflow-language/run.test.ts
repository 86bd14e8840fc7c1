import { expect, it } from 'vitest'
import { ExpressionError } from './expression.ts'
import type { ActionCall } from './run.ts'
import { compose, run, say } from './running.fixture.ts'

it('gives a service its inputs evaluated, and keeps inputs and outputs of every action by name', async () => {
  const calls: ActionCall[] = []
  const perform = async (call: ActionCall) => {
    calls.push(call)
    return { outputs: { body: { id: 7 } } }
  }
  const create = say("@{parameters('greeting')} @{triggerBody()?['names'][0]} at @{utcNow('HH:mm')}")
  const result = await run(
    { Create: create, Next: compose("@outputs('Create')?['body/id']", { Create: ['Succeeded'] }) },
    { perform },
  )
  const inputs = 'hello a at 07:00'
  const path = ['actions', 'Create']
  expect(calls).toEqual([
    { name: 'Create', type: 'OpenApiConnection', inputs, action: create, path, rounds: [], attempt: 1 },
  ])
  expect(result).toMatchObject({ status: 'Succeeded', error: null })
  const at = '2026-06-24T07:00:00.000Z'
  const known = { status: 'Succeeded', error: null, startTime: at, endTime: at }
  expect(result.actions).toEqual({
    Create: { ...known, type: 'OpenApiConnection', path, inputs, outputs: { body: { id: 7 } } },
    Next: { ...known, type: 'Compose', path: ['actions', 'Next'], inputs: 7, outputs: 7 },
  })
})

it('takes parameters and GUIDs from whoever runs the definition', async () => {
  const actions = {
    A: compose("@{parameters('greeting')} @{guid('N')}"),
    B: compose('@guid()', { A: ['Succeeded'] }),
  }
  const given = await run(actions, {
    parameters: { greeting: 'bye' },
    guid: () => '0f8fad5b-d9cb-469f-a165-70867728950e',
  })
  expect(given.actions.A?.outputs).toBe('bye 0f8fad5bd9cb469fa16570867728950e')
  const own = await run(actions)
  expect(own.actions.B?.outputs).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

it('runs actions behind those they wait for, otherwise in the order they are written', async () => {
  const { said } = await run({
    Last: say('last', { Second: ['Succeeded'], First: ['Succeeded'] }),
    Second: say('second', { First: ['Succeeded'] }),
    Aside: say('aside'),
    First: say('first'),
  })
  expect(said).toEqual(['aside', 'first', 'second', 'last'])
})

it.each([
  ['ok', 'Succeeded'],
  ['fail', 'Failed'],
  ['wait', 'TimedOut'],
])('after an action that is told "%s" runs what waits for %s, and nothing else', async (text, status) => {
  const { statuses } = await run({
    Before: say(text),
    Succeeded: say('x', { before: ['succeeded'] }),
    Failed: say('x', { Before: ['FAILED'] }),
    TimedOut: say('x', { Before: ['TimedOut'] }),
    Skipped: say('x', { Before: ['Skipped'] }),
    Any: say('x', { Before: ['Succeeded', 'Failed', 'Skipped', 'TimedOut'] }),
  })
  const expected = { Succeeded: 'Skipped', Failed: 'Skipped', TimedOut: 'Skipped', Skipped: 'Skipped' }
  expect(statuses).toEqual({ ...expected, Before: status, Any: 'Succeeded', [status]: 'Succeeded' })
})

it('leaves out what waits for something left out, until something waits for just that', async () => {
  const { statuses, status, actions } = await run({
    A: say('fail'),
    B: say('x', { A: ['Succeeded'] }),
    C: say('x', { B: ['Succeeded'] }),
    D: say('x', { C: ['Skipped'] }),
  })
  expect(statuses).toEqual({ A: 'Failed', B: 'Skipped', C: 'Skipped', D: 'Succeeded' })
  expect(actions.A?.error).toEqual({ code: 'BadGateway', message: 'no' })
  expect(actions.A?.outputs).toEqual({ statusCode: 502 })
  expect(actions.B?.error?.code).toBe('ActionSkipped')
  expect(status).toBe('Succeeded')
})

it.each<[what: string, actions: Record<string, unknown>, status: string]>([
  ['nothing at all', {}, 'Succeeded'],
  ['a failure at the end', { A: say('x'), B: say('fail', { A: ['Succeeded'] }) }, 'Failed'],
  ['a failure before something left out', { A: say('fail'), B: say('x', { A: ['Succeeded'] }) }, 'Failed'],
  ['a failure that is dealt with', { A: say('fail'), B: say('x', { A: ['Failed'] }) }, 'Succeeded'],
  [
    'a failure dealt with on one side only',
    { A: say('fail'), B: say('x', { A: ['Failed'] }), C: say('x', { A: ['Succeeded'] }) },
    'Failed',
  ],
  ['help that was not needed', { A: say('x'), B: say('x', { A: ['Failed'] }) }, 'Succeeded'],
  ['an answer that never came', { A: say('wait') }, 'Failed'],
])('a run with %s has %j as %s', async (_, actions, status) => {
  expect((await run(actions)).status).toBe(status)
})

it('fails an action whose expression has no value with the data at hand, and goes on', async () => {
  const { actions, status } = await run({
    Broken: compose("@triggerBody()['missing']"),
    Help: compose("@actions('Broken')?['error']?['code']", { Broken: ['Failed'] }),
  })
  expect(actions.Broken).toMatchObject({ status: 'Failed', error: { code: 'InvalidTemplate' } })
  expect(actions.Help?.outputs).toBe('InvalidTemplate')
  expect(status).toBe('Succeeded')
})

it.each([
  ['what nobody knows', "@divine('a', 'b')", 'unknown-function'],
  ['what is not known here', "@xpath(xml('<a/>'), 'b')", 'cannot-simulate'],
  ['what cannot be read', "@concat('a'", 'syntax'],
  ['an action that has not run', "@outputs('Later')", 'unknown-reference'],
])('does not pretend to run %s', async (_, inputs, kind) => {
  const error = await run({ A: compose(inputs), Later: compose(1, { A: ['Succeeded'] }) }).catch(
    (reason) => reason,
  )
  expect(error).toBeInstanceOf(ExpressionError)
  expect(error.kind).toBe(kind)
})

it('lets through an error that is nobody’s refusal', async () => {
  const perform = async () => {
    throw new TypeError('a bug')
  }
  await expect(run({ A: say('x') }, { perform })).rejects.toThrow(TypeError)
})
