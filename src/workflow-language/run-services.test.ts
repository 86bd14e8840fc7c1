import { describe, expect, it } from 'vitest'
import { type ActionCall, ActionFailed, type Answer, logicAppsRetryPolicy } from './run.ts'
import { compose, run } from './running.fixture.ts'

const http = (known: object = {}) => ({ type: 'Http', inputs: { uri: 'https://service.example' }, ...known })
const withPolicy = (retryPolicy: unknown, known: object = {}) => http({ inputs: { retryPolicy }, ...known })

/** A service that gives these answers one after the other, and the last one for ever. */
const answering = (...answers: (Answer | Error)[]) => {
  const attempts: number[] = []
  const perform = ({ attempt }: ActionCall): Answer => {
    attempts.push(attempt)
    const answer = answers[Math.min(attempts.length, answers.length) - 1] ?? {}
    if (answer instanceof Error) throw answer
    return answer
  }
  return { perform, attempts }
}
const status = (statusCode: number, body: unknown = null): Answer => ({ outputs: { statusCode, body } })

describe('what a service answers', () => {
  it.each<[Answer, string, string | undefined]>([
    [status(200), 'Succeeded', undefined],
    [{}, 'Succeeded', undefined],
    [status(404), 'Failed', 'NotFound'],
    [status(418), 'Failed', 'Http418'],
    [{ status: 'TimedOut' }, 'TimedOut', 'ActionTimedOut'],
    [{ status: 'Failed', error: { code: 'NoRoom', message: 'Full' } }, 'Failed', 'NoRoom'],
    [{ status: 'Skipped' }, 'Skipped', 'ActionSkipped'],
    [{ ...status(500), status: 'Succeeded' }, 'Succeeded', undefined],
  ])('%j ends the action as %s', async (answer, ended, code) => {
    const { actions } = await run({ A: http() }, answering(answer))
    expect(actions.A?.status).toBe(ended)
    expect(actions.A?.error?.code).toBe(code)
    expect(actions.A?.outputs).toEqual(answer.outputs ?? null)
  })

  it('is quoted when it says why it refuses', async () => {
    const refusal = (body: unknown) => run({ A: http() }, answering(status(400, body)))
    expect((await refusal({ error: { message: 'No mail' } })).actions.A?.error?.message).toBe('No mail')
    expect((await refusal({ message: 'No row' })).actions.A?.error?.message).toBe('No row')
    expect((await refusal('<html>')).actions.A?.error?.message).toBe('The service answered 400.')
  })

  it('can be read by whatever deals with the failure', async () => {
    const { actions } = await run(
      {
        A: http(),
        B: compose("@{outputs('A')?['statusCode']} @{actions('A')['status']}", { A: ['Failed'] }),
      },
      answering(status(404)),
    )
    expect(actions.B?.outputs).toBe('404 Failed')
  })
})

describe('an action that is tried again', () => {
  const fixed = { type: 'fixed', count: 3, interval: 'PT20S' }

  it('does so after a while, and every attempt that failed is kept', async () => {
    const service = answering(status(503), status(429, { message: 'Slowly' }), status(200))
    const { actions } = await run({ A: withPolicy(fixed) }, service)
    expect(service.attempts).toEqual([1, 2, 3])
    expect(actions.A).toMatchObject({ status: 'Succeeded', endTime: '2026-06-24T07:00:40.000Z' })
    expect(actions.A?.retries).toEqual([
      {
        startTime: '2026-06-24T07:00:00.000Z',
        endTime: '2026-06-24T07:00:00.000Z',
        error: {
          code: 'ServiceUnavailable',
          message: 'The service answered 503.',
          details: { reason: 'refused', status: 503, told: false },
        },
        outputs: { statusCode: 503, body: null },
      },
      {
        startTime: '2026-06-24T07:00:20.000Z',
        endTime: '2026-06-24T07:00:20.000Z',
        error: {
          code: 'TooManyRequests',
          message: 'Slowly',
          details: { reason: 'refused', status: 429, told: true },
        },
        outputs: { statusCode: 429, body: { message: 'Slowly' } },
      },
    ])
  })

  it('gives up when its policy is used up, with the last answer', async () => {
    const service = answering(status(500))
    const { actions } = await run({ A: withPolicy(fixed) }, service)
    expect(service.attempts).toHaveLength(4)
    expect(actions.A).toMatchObject({ status: 'Failed', error: { code: 'InternalServerError' } })
    expect(actions.A?.retries).toHaveLength(3)
  })

  it.each([400, 401, 404, 409])('is not when the answer is %i, which no patience changes', async (code) => {
    const service = answering(status(code))
    await run({ A: withPolicy(fixed) }, service)
    expect(service.attempts).toEqual([1])
  })

  it('is so too when the refusal is thrown', async () => {
    const refusal = new ActionFailed({ code: 'Busy', message: 'no', outputs: { statusCode: 503 } })
    const service = answering(refusal, status(200))
    expect((await run({ A: withPolicy(fixed) }, service)).status).toBe('Succeeded')
  })

  it.each([
    [{ type: 'exponential', count: 4, interval: 'PT10S' }, 10 + 20 + 40 + 80],
    [{ type: 'exponential', count: 4, interval: 'PT10S', maximumInterval: 'PT30S' }, 10 + 20 + 30 + 30],
    [{ type: 'exponential', count: 2, interval: 'PT1S', minimumInterval: 'PT5S' }, 5 + 5],
    [{ type: 'Fixed', count: 2, interval: 'PT1M30S' }, 180],
    [{ type: 'none' }, 0],
    [{ type: 'default' }, 0],
  ])('waits by its policy %j for %i seconds in all', async (policy, seconds) => {
    const { actions } = await run({ A: withPolicy(policy) }, answering(status(502)))
    const { startTime = '', endTime = '' } = actions.A ?? {}
    expect((Date.parse(endTime) - Date.parse(startTime)) / 1000).toBe(seconds)
  })

  it('follows the default that whoever runs it gives, unless it has a policy of its own', async () => {
    const retryPolicy = logicAppsRetryPolicy
    const attemptsOf = async (action: object) => {
      const service = answering(status(500))
      const { actions } = await run({ A: action }, { ...service, retryPolicy })
      return [service.attempts.length, actions.A?.endTime]
    }
    expect(await attemptsOf(http())).toEqual([5, '2026-06-24T07:01:37.500Z'])
    expect(await attemptsOf(withPolicy({ type: 'none' }))).toEqual([1, '2026-06-24T07:00:00.000Z'])
  })

  it.each([
    { type: 'fixed', count: 91, interval: 'PT5S' },
    { type: 'fixed', count: 2, interval: '5 seconds' },
    { type: 'often' },
  ])('is not performed at all with the policy %j, which is none', async (policy) => {
    const service = answering(status(200))
    expect((await run({ A: withPolicy(policy) }, service)).statuses.A).toBe('Failed')
    expect(service.attempts).toEqual([])
  })

  it('times out when its time limit is over before the next attempt', async () => {
    const { actions } = await run(
      { A: withPolicy({ type: 'fixed', count: 9, interval: 'PT40S' }, { limit: { timeout: 'PT1M' } }) },
      answering(status(503)),
    )
    expect(actions.A).toMatchObject({
      status: 'TimedOut',
      error: { code: 'ActionTimedOut' },
      endTime: '2026-06-24T07:01:00.000Z',
    })
    expect(actions.A?.retries).toHaveLength(2)
  })
})

it.each([
  'OpenApiConnection',
  'OpenApiConnectionWebhook',
  'ApiConnection',
  'HttpWebhook',
  'Workflow',
  'Liquid',
])('has an action of the type %s performed by whoever runs the definition', async (type) => {
  const service = answering({ outputs: { body: 'done' } })
  const { actions } = await run({ A: { type, inputs: { body: "@{concat('a', 'b')}" } } }, service)
  expect(actions.A).toMatchObject({ type, inputs: { body: 'ab' }, outputs: { body: 'done' } })
})
