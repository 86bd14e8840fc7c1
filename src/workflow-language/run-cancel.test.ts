import { expect, it } from 'vitest'
import { compose, run, say } from './running.fixture.ts'

it('ends where it is cancelled, even while a service does not answer', async () => {
  const controller = new AbortController()
  const asked: string[] = []
  const perform = ({ name }: { name: string }) => {
    asked.push(name)
    if (name === 'Second') controller.abort()
    return name === 'Second' ? new Promise<never>(() => {}) : { outputs: null }
  }
  const { status, error, statuses } = await run(
    {
      First: say('x'),
      Group: {
        type: 'Scope',
        actions: { Second: say('y'), Third: say('z', { Second: ['Succeeded'] }) },
        runAfter: { First: ['Succeeded'] },
      },
      Fourth: say('x', { Group: ['Succeeded', 'Failed', 'Skipped'] }),
    },
    { perform, signal: controller.signal },
  )
  expect([status, error?.code]).toEqual(['Cancelled', 'RunCancelled'])
  expect(statuses).toEqual({
    First: 'Succeeded',
    Group: 'Cancelled',
    Second: 'Cancelled',
    Third: 'Skipped',
    Fourth: 'Skipped',
  })
  expect(asked).toEqual(['First', 'Second'])
})

it('is cancelled as well when the service itself gives up for the same reason', async () => {
  const controller = new AbortController()
  const perform = async () => {
    controller.abort()
    throw new DOMException('This operation was aborted', 'AbortError')
  }
  const { status, statuses } = await run({ A: say('x') }, { perform, signal: controller.signal })
  expect([status, statuses]).toEqual(['Cancelled', { A: 'Cancelled' }])
})

it('runs nothing when it is cancelled before it begins', async () => {
  const { status, said, statuses } = await run({ A: say('x') }, { signal: AbortSignal.abort() })
  expect([status, said, statuses]).toEqual(['Cancelled', [], { A: 'Skipped' }])
})

it('keeps the rounds of a loop until then, those side by side too', async () => {
  const controller = new AbortController()
  let breaths = 0
  const { status, actions } = await run(
    {
      Each: {
        type: 'Foreach',
        foreach: '@range(0, 1000)',
        actions: { Note: compose('@item()') },
        runtimeConfiguration: { concurrency: { repetitions: 3 } },
      },
    },
    {
      signal: controller.signal,
      breathe: async () => {
        breaths += 1
        if (breaths === 100) controller.abort()
      },
    },
  )
  expect(status).toBe('Cancelled')
  expect(actions.Each?.status).toBe('Cancelled')
  const rounds = actions.Note?.repetitions?.length ?? 0
  expect(rounds).toBeGreaterThan(90)
  expect(rounds).toBeLessThan(110)
})

it('asks for a breath before each action', async () => {
  let breaths = 0
  const breathe = async () => {
    breaths += 1
  }
  await run({ A: compose(1), B: { type: 'Scope', actions: { C: compose(1) } } }, { breathe })
  expect(breaths).toBe(3)
})
