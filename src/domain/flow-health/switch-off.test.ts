import { describe, expect, it } from 'vitest'
import type { FlowRun, RunStatus } from './run.ts'
import { isNear, type SwitchOffFacts, switchOffOf } from './switch-off.ts'

const NOW = Date.parse('2026-11-28T00:00:00Z')
const day = (days: number) => new Date(NOW + days * 86_400_000).toISOString()
const run = (status: RunStatus, days: number): FlowRun => ({
  id: `${days}`,
  status,
  startedAt: day(-days),
  endedAt: null,
})
const seen = (runs: readonly FlowRun[], complete = true) => ({ runs, complete })
const facts = (more: Partial<SwitchOffFacts>): SwitchOffFacts => ({
  runs: seen([]),
  changedAt: day(-5),
  announcedAt: null,
  ...more,
})

describe('when Power Automate switches a flow off', () => {
  it.each<[string, Partial<SwitchOffFacts>, string, number, number]>([
    [
      '14 days after its failures began',
      { runs: seen([run('failed', 1), run('failed', 4), run('succeeded', 5)]) },
      'failing',
      10,
      10,
    ],
    ['14 days after its first run failed', { runs: seen([run('timed-out', 2)]) }, 'failing', 12, 12],
    [
      'whatever was cancelled meanwhile',
      { runs: seen([run('cancelled', 0), run('failed', 4), run('succeeded', 5)]) },
      'failing',
      10,
      10,
    ],
    [
      'perhaps sooner where more may have failed',
      { runs: seen([run('failed', 4)], false) },
      'failing',
      0,
      10,
    ],
    [
      'at any time once that is past',
      { runs: seen([run('failed', 20), run('succeeded', 21)]) },
      'failing',
      0,
      0,
    ],
    ['90 to 120 days after its last run', { runs: seen([run('succeeded', 2)]) }, 'idle', 88, 118],
    ['90 to 120 days after it was made', {}, 'idle', 85, 115],
    ['as far as can be told, when its last run is forgotten', { changedAt: day(-80) }, 'idle', 10, 92],
    ['when it says so itself', { announcedAt: day(3), runs: seen([run('failed', 1)]) }, 'announced', 3, 3],
  ])('is %s', (_, more, why, from, to) =>
    expect(switchOffOf(facts(more), NOW)).toEqual({ why, from: day(from), to: day(to) }),
  )

  it('is unknown where no runs can be read', () => expect(switchOffOf(facts({ runs: null }), NOW)).toBeNull())

  it('is unknown where nothing is known of the flow either', () =>
    expect(switchOffOf(facts({ changedAt: '' }), NOW)).toBeNull())

  it('is near when 30 days are left', () => {
    const off = (days: number) => ({ why: 'idle', from: day(days), to: day(days) }) as const
    expect([isNear(off(30), NOW), isNear(off(31), NOW)]).toEqual([true, false])
  })
})
