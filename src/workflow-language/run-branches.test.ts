import { expect, it } from 'vitest'
import { compose, run, say } from './running.fixture.ts'

const choose = (expression: unknown) => ({
  Choice: {
    type: 'If',
    expression,
    actions: { Yes: say('yes'), After_yes: say('after', { Yes: ['Succeeded'] }) },
    else: { actions: { No: say('no') } },
  },
  Next: compose("@{outputs('Yes')?['body/said']}|@{outputs('No')?['body/said']}", { Choice: ['Succeeded'] }),
})

it.each<[condition: unknown, said: string[], seen: string]>([
  ["@equals(length(triggerBody()?['names']), 2)", ['yes', 'after'], 'yes|'],
  [{ and: [{ equals: ["@length(triggerBody()?['names'])", 3] }] }, ['no'], '|no'],
])(
  'runs the branch that the condition %j leads to, and leaves the other out',
  async (condition, said, seen) => {
    const result = await run(choose(condition))
    expect(result.said).toEqual(said)
    expect(result.actions.Next?.outputs).toBe(seen)
    expect(result.actions.Choice?.inputs).toEqual({ expressionResult: said.includes('yes') })
  },
)

it('fails a condition whose branch fails, or that is neither true nor false', async () => {
  const inBranch = await run({ C: { type: 'If', expression: '@true', actions: { A: say('fail') } } })
  expect(inBranch.statuses).toEqual({ C: 'Failed', A: 'Failed' })
  const undecided = await run({
    C: { type: 'If', expression: "@triggerBody()?['x']", actions: { A: say('x') } },
  })
  expect(undecided.statuses).toEqual({ C: 'Failed', A: 'Skipped' })
  expect(undecided.said).toEqual([])
})

it('gives a scope the status of what happens in it, so that a failure can be dealt with outside', async () => {
  const { statuses, status } = await run({
    Try: { type: 'Scope', actions: { A: say('fail'), B: say('x', { A: ['Succeeded'] }) } },
    Catch: say('x', { Try: ['Failed', 'TimedOut'] }),
    Finally: say('x', { Catch: ['Succeeded', 'Skipped'] }),
  })
  expect(statuses).toEqual({
    Try: 'Failed',
    A: 'Failed',
    B: 'Skipped',
    Catch: 'Succeeded',
    Finally: 'Succeeded',
  })
  expect(status).toBe('Succeeded')
})
