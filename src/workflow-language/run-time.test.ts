import { describe, expect, it } from 'vitest'
import { compose, run, say } from './running.fixture.ts'

const wait = (inputs: object, runAfter: object = {}) => ({ type: 'Wait', inputs, runAfter })
const minutes = (count: unknown, runAfter: object = {}) =>
  wait({ interval: { count, unit: 'Minute' } }, runAfter)
const time = (text = '') => text.slice(11, 16)

describe('a delay', () => {
  it('moves the time on for what follows, and nobody waits for it', async () => {
    const { actions, endTime } = await run({
      Delay: minutes('@add(40, 5)'),
      Now: compose('@utcNow()', { Delay: ['Succeeded'] }),
      Aside: compose('@utcNow()'),
    })
    expect(actions.Now?.outputs).toContain('T07:45:00')
    expect(actions.Aside?.outputs).toContain('T07:00:00')
    expect([time(actions.Delay?.startTime), time(actions.Delay?.endTime)]).toEqual(['07:00', '07:45'])
    expect(time(endTime)).toBe('07:45')
  })

  it.each([
    ['Second', 30, '2026-06-24T07:00:30.000Z'],
    ['Hour', 2, '2026-06-24T09:00:00.000Z'],
    ['Day', 1, '2026-06-25T07:00:00.000Z'],
    ['Week', 1, '2026-07-01T07:00:00.000Z'],
    ['Month', 1, '2026-07-24T07:00:00.000Z'],
  ])('may be told in units of a %s', async (unit, count, end) => {
    const { endTime } = await run({ Delay: wait({ interval: { count, unit } }) })
    expect(endTime).toBe(end)
  })

  it('may last until a time, and not at all when that is past', async () => {
    const until = async (timestamp: string) => (await run({ D: wait({ until: { timestamp } }) })).endTime
    expect(await until('2026-06-24T08:30:00Z')).toBe('2026-06-24T08:30:00.000Z')
    expect(await until('2026-06-24T06:30:00Z')).toBe('2026-06-24T07:00:00.000Z')
  })

  it.each([[{}], [{ interval: { count: 'two', unit: 'Minute' } }], [{ until: { timestamp: 'soon' } }]])(
    'fails on the inputs %j',
    async (inputs) => {
      expect((await run({ D: wait(inputs) })).statuses.D).toBe('Failed')
    },
  )
})

it('lets branches side by side each take their own time, and goes on when the last is done', async () => {
  const { actions } = await run({
    Slow: minutes(30),
    Quick: minutes(5),
    After_quick: say('x', { Quick: ['Succeeded'] }),
    Both: say('x', { Slow: ['Succeeded'], After_quick: ['Succeeded'] }),
  })
  const starts = Object.entries(actions).map(([name, { startTime }]) => [name, time(startTime)])
  expect(Object.fromEntries(starts)).toEqual({
    Slow: '07:00',
    Quick: '07:00',
    After_quick: '07:05',
    Both: '07:30',
  })
})

it('gives a container the time from its first action to its last', async () => {
  const { actions } = await run({
    First: minutes(1),
    Group: { type: 'Scope', actions: { Inner: minutes(2) }, runAfter: { First: ['Succeeded'] } },
    Left_out: say('x', { Group: ['Failed'] }),
  })
  expect([time(actions.Group?.startTime), time(actions.Group?.endTime)]).toEqual(['07:01', '07:03'])
  expect([time(actions.Left_out?.startTime), time(actions.Left_out?.endTime)]).toEqual(['07:03', '07:03'])
})

it('takes the time that really went by from the clock', async () => {
  let now = Date.parse('2026-06-24T07:00:00Z')
  const perform = () => {
    now += 1500
    return { outputs: null }
  }
  const { actions, startTime, endTime } = await run({ A: say('x') }, { perform, now: () => new Date(now) })
  expect(actions.A).toMatchObject({
    startTime: '2026-06-24T07:00:00.000Z',
    endTime: '2026-06-24T07:00:01.500Z',
  })
  expect(Date.parse(endTime) - Date.parse(startTime)).toBe(1500)
})

it('sums up the times of an action in a loop from its first round to its last', async () => {
  const { actions } = await run({
    Each: { type: 'Foreach', foreach: [1, 2, 3], actions: { Delay: minutes(1) } },
  })
  expect([time(actions.Delay?.startTime), time(actions.Delay?.endTime)]).toEqual(['07:00', '07:03'])
  expect(actions.Delay?.repetitions?.map(({ startTime }) => time(startTime))).toEqual([
    '07:00',
    '07:01',
    '07:02',
  ])
})
