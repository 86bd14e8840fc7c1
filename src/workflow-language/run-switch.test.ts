import { expect, it } from 'vitest'
import { compose, run, say } from './running.fixture.ts'

const choose = (expression: unknown) =>
  run({
    Choice: {
      type: 'Switch',
      expression,
      cases: {
        First: { case: 'new', actions: { New: say('new'), After_new: say('after', { New: ['Succeeded'] }) } },
        Second: { case: 2, actions: { Two: say('two') } },
        Third: { case: 'broken', actions: { Broken: say('fail') } },
      },
      default: { actions: { Other: say('other') } },
    },
    Next: compose('done', { Choice: ['Succeeded'] }),
  })

it.each<[unknown, string[]]>([
  ['new', ['new', 'after']],
  ["@toLower('NEW')", ['new', 'after']],
  ['@add(1, 1)', ['two']],
  ['2', ['other']],
  ['NEW', ['other']],
  ["@triggerBody()?['missing']", ['other']],
])('runs the one case of the value %j and leaves all others out', async (expression, said) => {
  const result = await choose(expression)
  expect(result.said).toEqual(said)
  const ran = Object.values(result.statuses).filter((status) => status === 'Succeeded')
  expect(ran).toHaveLength(said.length + 2)
})

it('keeps the value it decided by, and which cases it left out', async () => {
  const { actions } = await choose('new')
  expect(actions.Choice).toMatchObject({ status: 'Succeeded', inputs: { expressionResult: 'new' } })
  expect(actions.Other).toMatchObject({ status: 'Skipped', error: { code: 'ActionSkipped' } })
  expect(actions.Two?.path).toEqual(['actions', 'Choice', 'cases', 'Second', 'actions', 'Two'])
  expect(actions.Other?.path).toEqual(['actions', 'Choice', 'default', 'actions', 'Other'])
})

it('fails when its case fails or its value cannot be had', async () => {
  expect((await choose('broken')).statuses).toMatchObject({ Choice: 'Failed', Next: 'Skipped' })
  expect((await choose("@triggerBody()['missing']")).statuses).toMatchObject({
    Choice: 'Failed',
    New: 'Skipped',
  })
})

it('does nothing when no case fits and there is no default', async () => {
  const { statuses } = await run({
    Choice: { type: 'Switch', expression: 'x', cases: { One: { case: 'y', actions: { Y: say('y') } } } },
  })
  expect(statuses).toEqual({ Choice: 'Succeeded', Y: 'Skipped' })
})
