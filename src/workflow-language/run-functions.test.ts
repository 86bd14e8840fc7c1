import { expect, it } from 'vitest'
import { run } from './running.fixture.ts'

const call = async (kind: string, inputs: object) =>
  (await run({ A: { type: 'Expression', kind, inputs } })).actions.A

it.each<[string, object, unknown]>([
  [
    'AddToTime',
    { baseTime: '2026-03-30T10:00:00Z', interval: 2, timeUnit: 'Day' },
    '2026-04-01T10:00:00.0000000Z',
  ],
  [
    'SubtractFromTime',
    { baseTime: '2026-03-30T10:00:00Z', interval: 1, timeUnit: 'Hour' },
    '2026-03-30T09:00:00.0000000Z',
  ],
  ['CurrentTime', {}, '2026-06-24T07:00:00.0000000Z'],
  ['GetFutureTime', { interval: 3, timeUnit: 'Hour' }, '2026-06-24T10:00:00.0000000Z'],
  ['GetPastTime', { interval: 3, timeUnit: 'Hour' }, '2026-06-24T04:00:00.0000000Z'],
  [
    'ConvertTimeZone',
    {
      baseTime: '2026-06-24T07:00:00Z',
      sourceTimeZone: 'UTC',
      destinationTimeZone: 'Tokyo Standard Time',
      formatString: 'HH:mm',
    },
    '16:00',
  ],
  ['IndexOf', { text: 'Workflow', searchText: 'flow' }, 4],
  ['Substring', { text: 'Workflow', start: 4, length: 2 }, 'fl'],
])('works out the built-in action %s', async (kind, inputs, body) => {
  expect(await call(kind, inputs)).toMatchObject({ status: 'Succeeded', inputs, outputs: { body } })
})

it('fails when the function fails', async () => {
  expect((await call('IndexOf', { text: 5, searchText: 'x' }))?.status).toBe('Failed')
})

it('leaves a kind it does not know to whoever runs the definition', async () => {
  expect((await call('Divine', { text: 'x' }))?.outputs).toEqual({
    statusCode: 200,
    body: { said: { text: 'x' } },
  })
})
