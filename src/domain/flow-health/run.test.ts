import { describe, expect, it } from 'vitest'
import { failureStreakOf, type RunStatus, runStatusOf } from './run.ts'

describe('the status of a run', () => {
  it.each<[string, RunStatus]>([
    ['Succeeded', 'succeeded'],
    ['Failed', 'failed'],
    ['TimedOut', 'timed-out'],
    ['Timed Out', 'timed-out'],
    ['Cancelled', 'cancelled'],
    ['Waiting', 'running'],
    ['Running', 'running'],
    ['Skipped', 'skipped'],
    ['失敗', 'unknown'],
    ['constructor', 'unknown'],
  ])('%s is read as %s', (written, status) => expect(runStatusOf(written)).toBe(status))
})

describe('failures in a row', () => {
  const streak = (statuses: readonly RunStatus[], complete = true) =>
    failureStreakOf({
      runs: statuses.map((status, index) => ({ id: '', status, startedAt: `${9 - index}`, endedAt: null })),
      complete,
    })

  it('end with the last run that succeeded', () =>
    expect(streak(['failed', 'failed', 'succeeded', 'failed'])).toEqual({
      runs: 2,
      since: '8',
      orLonger: false,
    }))

  it('are none once a run has succeeded', () => expect(streak(['succeeded', 'failed'])).toBeNull())

  it('are none where nothing ran', () => expect(streak([])).toBeNull())

  it('do not count what is under way or was cancelled', () =>
    expect(streak(['running', 'cancelled', 'failed', 'succeeded'])).toMatchObject({ runs: 1 }))

  it('may be more where not all runs were seen', () => {
    expect(streak(['failed', 'failed'], false)).toMatchObject({ orLonger: true })
    expect(streak(['failed', 'succeeded'], false)).toMatchObject({ orLonger: false })
  })
})
