import { expect, it } from 'vitest'
import { run, say } from './running.fixture.ts'

it('ends the run where it is terminated, and leaves the rest out', async () => {
  const { status, error, statuses, said } = await run({
    First: say('first'),
    Check: {
      type: 'Scope',
      runAfter: { First: ['Succeeded'] },
      actions: {
        Stop: {
          type: 'Terminate',
          inputs: {
            runStatus: 'Failed',
            runError: { code: 'NoRoom', message: "Full: @{outputs('First')?['body/said']}" },
          },
        },
        Inside: say('inside', { Stop: ['Succeeded'] }),
      },
    },
    Outside: say('outside', { Check: ['Succeeded', 'Failed', 'Skipped'] }),
  })
  expect(status).toBe('Failed')
  expect(error).toEqual({ code: 'NoRoom', message: 'Full: first', details: { reason: 'terminated' } })
  expect(said).toEqual(['first'])
  expect(statuses).toEqual({
    First: 'Succeeded',
    Stop: 'Succeeded',
    Inside: 'Skipped',
    Check: 'Cancelled',
    Outside: 'Skipped',
  })
})

it('ends the run from within a loop with the rounds so far', async () => {
  const { status, error, actions } = await run({
    Each: {
      type: 'Foreach',
      foreach: ['a', 'b', 'c'],
      actions: {
        Say: say('@{item()}'),
        Enough: {
          type: 'If',
          expression: "@equals(item(), 'b')",
          actions: { Stop: { type: 'Terminate', inputs: { runStatus: 'Cancelled' } } },
          runAfter: { Say: ['Succeeded'] },
        },
      },
    },
  })
  expect([status, error]).toEqual(['Cancelled', null])
  expect(actions.Say?.repetitions).toHaveLength(2)
  expect(actions.Each?.status).toBe('Cancelled')
})

it('takes no status for the end of a run that Microsoft does not know', async () => {
  const { statuses } = await run({ Stop: { type: 'Terminate', inputs: { runStatus: 'Paused' } } })
  expect(statuses).toEqual({ Stop: 'Failed' })
})
