import { expect, it } from 'vitest'
import type { ActionCall } from './run.ts'
import { compose, run, say } from './running.fixture.ts'

/** A service that answers only when it is told to, so that it shows how many calls are under way. */
function slowService() {
  const waiting: (() => void)[] = []
  let most = 0
  const perform = (call: ActionCall) =>
    new Promise<{ outputs: unknown }>((resolve) => {
      waiting.push(() => resolve({ outputs: { said: call.inputs } }))
      most = Math.max(most, waiting.length)
      // The last to ask is the first to be answered.
      setImmediate(() => waiting.pop()?.())
    })
  return { perform, most: () => most }
}

const each = (known: object = {}, foreach: unknown = '@range(1, 6)') => ({
  Each: { type: 'Foreach', foreach, actions: { Say: say('@item()') }, ...known },
})
const concurrency = (repetitions: number) => ({ runtimeConfiguration: { concurrency: { repetitions } } })

it.each<[string, object, number]>([
  ['one round at a time when nothing is said', {}, 1],
  ['as many as are asked for', concurrency(4), 4],
  ['no more than there are items', concurrency(20), 6],
  ['one at a time when sequence is asked for', { ...concurrency(4), operationOptions: 'Sequential' }, 1],
])('runs %s', async (_, known, most) => {
  const service = slowService()
  const { actions } = await run(each(known), { perform: service.perform })
  expect(service.most()).toBe(most)
  expect(actions.Say?.repetitions?.map(({ inputs }) => inputs)).toEqual([1, 2, 3, 4, 5, 6])
  expect(actions.Say?.repetitions?.map(({ outputs }) => outputs)).toEqual(
    [1, 2, 3, 4, 5, 6].map((said) => ({ said })),
  )
})

it('runs a loop in a loop one round at a time', async () => {
  const service = slowService()
  const inner = each(concurrency(4), '@range(1, 3)')
  await run(
    { Outer: { type: 'Foreach', foreach: [1, 2], actions: inner, ...concurrency(2) } },
    { perform: service.perform },
  )
  expect(service.most()).toBe(2)
})

it('lets rounds side by side wait side by side, and rounds in sequence one after the other', async () => {
  const delay = { Delay: { type: 'Wait', inputs: { interval: { count: 1, unit: 'Hour' } } } }
  const lasting = async (known: object) => {
    const { actions } = await run(each({ actions: delay, ...known }, [1, 2, 3, 4]))
    return actions.Each?.endTime
  }
  expect(await lasting({})).toBe('2026-06-24T11:00:00.000Z')
  expect(await lasting(concurrency(2))).toBe('2026-06-24T09:00:00.000Z')
  expect(await lasting(concurrency(4))).toBe('2026-06-24T08:00:00.000Z')
})

it('tells the service which round it is asked in', async () => {
  const rounds: ActionCall['rounds'][] = []
  const perform = (call: ActionCall) => {
    rounds.push(call.rounds)
    return { outputs: null }
  }
  await run(each({}, ['a', 'b']), { perform })
  expect(rounds).toEqual([[{ loop: 'Each', index: 0 }], [{ loop: 'Each', index: 1 }]])
})

it('fails when one round fails, after all rounds', async () => {
  const { actions } = await run(each({}, ['x', 'wait', 'y']))
  expect(actions.Each).toMatchObject({ status: 'Failed', iterations: 3, inputs: ['x', 'wait', 'y'] })
  expect(actions.Say?.repetitions?.map(({ status }) => status)).toEqual([
    'Succeeded',
    'TimedOut',
    'Succeeded',
  ])
})

it('runs for 5,000 items and for no more', async () => {
  const actions = { Note: compose('@item()') }
  const full = await run(each({ actions }, '@range(0, 5000)'))
  expect(full.actions.Note?.repetitions).toHaveLength(5000)
  const over = await run(each({ actions }, '@range(0, 5001)'))
  expect(over.actions.Each).toMatchObject({ status: 'Failed', error: { code: 'TooManyIterations' } })
  expect(over.statuses.Note).toBe('Skipped')
})

it('ends the rounds beside when one round ends the run', async () => {
  const stop = {
    Say: say('@item()'),
    Check: {
      type: 'If',
      expression: '@equals(item(), 2)',
      actions: { Stop: { type: 'Terminate', inputs: { runStatus: 'Succeeded' } } },
      runAfter: { Say: ['Succeeded'] },
    },
  }
  const { status, actions } = await run(each({ actions: stop, ...concurrency(2) }))
  expect(status).toBe('Succeeded')
  expect(actions.Each?.status).toBe('Cancelled')
  expect(actions.Say?.repetitions?.length).toBeLessThan(6)
})
