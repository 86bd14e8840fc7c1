import { expect, it } from 'vitest'
import { compose, run, say } from './running.fixture.ts'

const counter = {
  Init: { type: 'InitializeVariable', inputs: { variables: [{ name: 'n', type: 'integer', value: 0 }] } },
}
const increment = { More: { type: 'IncrementVariable', inputs: { name: 'n' } } }
const loop = (expression: unknown, known: object = {}, actions: object = increment) => ({
  ...counter,
  Loop: { type: 'Until', expression, actions, runAfter: { Init: ['Succeeded'] }, ...known },
})

it('runs until its condition holds after a round, at least once', async () => {
  const { actions } = await run(loop("@greaterOrEquals(variables('n'), 3)"))
  expect(actions.Loop).toMatchObject({ status: 'Succeeded', iterations: 3 })
  expect(actions.More?.repetitions?.map(({ rounds }) => rounds)).toEqual([
    [{ loop: 'Loop', index: 0 }],
    [{ loop: 'Loop', index: 1 }],
    [{ loop: 'Loop', index: 2 }],
  ])
  expect((await run(loop('@true'))).actions.Loop?.iterations).toBe(1)
})

it('decides by what happened in the round, and leaves the last round behind', async () => {
  const actions = { ...increment, Ask: compose("@variables('n')", { More: ['Succeeded'] }) }
  const result = await run({
    ...loop("@equals(outputs('Ask'), 2)", {}, actions),
    After: compose("@outputs('Ask')", { Loop: ['Succeeded'] }),
  })
  expect(result.actions.After?.outputs).toBe(2)
})

it('takes a condition written as an object', async () => {
  const { actions } = await run(loop({ equals: ["@variables('n')", 4] }))
  expect(actions.Loop?.iterations).toBe(4)
})

it.each([
  [{}, 60],
  [{ limit: { count: 5 } }, 5],
  [{ limit: { count: '@add(2, 1)', timeout: 'PT1H' } }, 3],
])('stops at its limits %j after %i rounds, which is no failure', async (known, rounds) => {
  const { actions } = await run(loop('@false', known))
  expect(actions.Loop).toMatchObject({ status: 'Succeeded', iterations: rounds, error: null })
})

it('fails at its limits when it is asked to', async () => {
  const known = { limit: { count: 2 }, operationOptions: 'FailWhenLimitsReached' }
  const { actions, status } = await run(loop('@false', known))
  expect(actions.Loop).toMatchObject({ status: 'Failed', error: { code: 'LimitsReached' } })
  expect(status).toBe('Failed')
  expect((await run(loop('@true', known))).status).toBe('Succeeded')
})

it('begins no round after its time is over, and nobody waits for that', async () => {
  const delay = { Delay: { type: 'Wait', inputs: { interval: { count: 10, unit: 'Minute' } } } }
  const { actions } = await run(loop('@false', { limit: { timeout: 'PT25M' } }, delay))
  expect(actions.Loop?.iterations).toBe(3)
  expect(actions.Loop).toMatchObject({
    startTime: '2026-06-24T07:00:00.000Z',
    endTime: '2026-06-24T07:30:00.000Z',
  })
})

it('goes on after a round that failed, and the last round decides', async () => {
  const actions = {
    ...increment,
    Ask: say("@{if(equals(variables('n'), 3), 'x', 'fail')}", { More: ['Succeeded'] }),
  }
  const good = await run(loop("@equals(variables('n'), 3)", {}, actions))
  expect(good.said).toEqual(['fail', 'fail', 'x'])
  expect(good.statuses).toMatchObject({ Loop: 'Succeeded', Ask: 'Failed' })
  const bad = await run(loop("@equals(variables('n'), 2)", {}, actions))
  expect(bad.statuses.Loop).toBe('Failed')
})

it.each([
  ['a condition that is neither true nor false', loop("@variables('n')")],
  ['a condition without a value', loop("@triggerBody()['missing']")],
  ['a count beyond what the platform takes', loop('@true', { limit: { count: "@int('5001')" } })],
  ['no round at all', loop('@true', { limit: { count: 0 } })],
  ['a timeout that is none', loop('@true', { limit: { timeout: "@{'an hour'}" } })],
])('fails with %s', async (_, actions) => {
  expect((await run(actions)).statuses.Loop).toBe('Failed')
})

it('keeps the rounds it ran when its condition cannot be told', async () => {
  const { actions } = await run(loop("@triggerBody()['missing']"))
  expect(actions.More?.repetitions).toHaveLength(1)
  expect(actions.Loop?.error).toMatchObject({
    code: 'InvalidTemplate',
    expression: { path: ['actions', 'Loop', 'expression'], kind: 'missing-property' },
  })
})
