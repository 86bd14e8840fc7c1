import { expect, it } from 'vitest'
import { compose, run, say } from './running.fixture.ts'

it('runs a loop item by item, and keeps the results of every round', async () => {
  const { said, actions } = await run({
    Each: {
      type: 'Foreach',
      foreach: "@triggerBody()?['names']",
      actions: {
        Say: say("@{items('Each')}"),
        Again: say("@{item()}@{outputs('Say')?['body/said']}", { Say: ['Succeeded'] }),
      },
    },
  })
  expect(said).toEqual(['a', 'aa', 'b', 'bb'])
  expect(actions.Each?.status).toBe('Succeeded')
  expect(actions.Again).toMatchObject({
    status: 'Succeeded',
    outputs: null,
    repetitions: [
      { status: 'Succeeded', outputs: { body: { said: 'aa' } }, rounds: [{ loop: 'Each', index: 0 }] },
      { status: 'Succeeded', outputs: { body: { said: 'bb' } }, rounds: [{ loop: 'Each', index: 1 }] },
    ],
  })
})

it('knows the items of all loops around', async () => {
  const { said, actions } = await run({
    Outer: {
      type: 'Foreach',
      foreach: '@createArray(1, 2)',
      actions: {
        Inner: {
          type: 'foreach',
          foreach: "@triggerBody()?['names']",
          actions: { Say: say("@{items('Outer')}@{items('Inner')}@{item()}") },
        },
      },
    },
  })
  expect(said).toEqual(['1aa', '1bb', '2aa', '2bb'])
  expect(actions.Inner?.repetitions).toHaveLength(2)
  expect(actions.Say?.repetitions?.[2]?.rounds).toEqual([
    { loop: 'Outer', index: 1 },
    { loop: 'Inner', index: 0 },
  ])
})

it('goes on with the other rounds when one fails, and fails the loop', async () => {
  const { said, statuses, actions, status } = await run({
    Each: { type: 'Foreach', foreach: ['x', 'fail', 'y'], actions: { Say: say('@{item()}') } },
  })
  expect(said).toEqual(['x', 'fail', 'y'])
  expect(statuses).toEqual({ Each: 'Failed', Say: 'Failed' })
  expect(actions.Say?.repetitions?.map((repetition) => repetition.status)).toEqual([
    'Succeeded',
    'Failed',
    'Succeeded',
  ])
  expect(status).toBe('Failed')
})

it('succeeds with a loop over nothing, and fails with a loop over what is no array', async () => {
  const loop = (foreach: string) => ({ Each: { type: 'Foreach', foreach, actions: { Say: say('x') } } })
  expect((await run(loop('@createArray()'))).statuses).toEqual({ Each: 'Succeeded', Say: 'Skipped' })
  const broken = await run(loop("@triggerBody()?['missing']"))
  expect(broken.statuses).toEqual({ Each: 'Failed', Say: 'Skipped' })
  expect(broken.actions.Each?.error?.code).toBe('ExpressionEvaluationFailed')
})

it('does not take one of many results of an action in a loop for the result', async () => {
  const loop = { type: 'Foreach', foreach: [1], actions: { Say: say('x') } }
  const error = await run({ Each: loop, After: compose("@outputs('Say')", { Each: ['Succeeded'] }) }).catch(
    (e) => e,
  )
  expect(error).toMatchObject({ name: 'ExpressionError', kind: 'unknown-reference' })
})
