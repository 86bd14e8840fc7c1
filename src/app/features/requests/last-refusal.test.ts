import { describe, expect, it } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import type { RequestDetail, RequestEvent } from '#contract/request.ts'
import { afterEvent, notStarted, type ProgressEvent } from '../wizard/creation-progress.ts'
import { lastRefusal } from './last-refusal.ts'

const problem = (code: Problem['code']): Problem => ({
  type: 'about:blank',
  title: code,
  status: 403,
  code,
  requestId: '1',
})

const failedBy = (code: Problem['code'] | null): RequestEvent => ({
  at: '2026-07-01T00:00:00Z',
  from: 'building',
  to: 'failed',
  by: 'Adele Vance',
  reason: null,
  problem: code && problem(code),
})

type Seen = Pick<RequestDetail, 'state' | 'history' | 'left'>
const sent: Seen = { state: 'sent', history: [], left: null }
const failed: Seen = {
  state: 'failed',
  history: [failedBy('refused'), failedBy('slots-full')],
  left: 'flow-off',
}

const followed = (...events: ProgressEvent[]) => events.reduce(afterEvent, notStarted('new'))

describe('what kept a flow from being built', () => {
  it('is nothing while nobody has tried', () => {
    expect(lastRefusal(sent, null)).toBe(null)
    expect(lastRefusal(sent, notStarted('new'))).toBe(null)
  })

  it('is what the history tells last, for whoever was not there', () => {
    expect(lastRefusal(failed, null)).toEqual({
      problem: problem('slots-full'),
      left: 'flow-off',
      progress: null,
    })
  })

  it('is unknown where whoever built it fell silent', () => {
    const silent: Seen = { state: 'failed', history: [failedBy(null)], left: 'cannot-tell' }
    expect(lastRefusal(silent, null)).toEqual({ problem: null, left: 'cannot-tell', progress: null })
  })

  it('is what was seen here, before what the history tells', () => {
    const progress = followed({
      kind: 'refused',
      step: 'turn-on',
      problem: problem('not-administrator'),
      left: 'nothing',
    })
    expect(lastRefusal(failed, progress)).toEqual({
      problem: problem('not-administrator'),
      left: 'nothing',
      progress,
    })
  })

  it('leaves what it left before, where the next try did not begin', () => {
    const progress = followed({ kind: 'failed', problem: problem('outcome-unknown') })
    expect(lastRefusal(failed, progress)?.left).toBe('flow-off')
    expect(lastRefusal(sent, progress)?.left).toBe(null)
  })

  it('leaves nobody knows what, where the answer was lost', () => {
    const progress = followed({ kind: 'failed', problem: problem('offline') })
    expect(lastRefusal(sent, progress)?.left).toBe('cannot-tell')
  })

  it('is nothing any more once the flow is live, whatever was refused before', () => {
    expect(lastRefusal({ ...failed, state: 'live' }, null)).toBe(null)
  })
})
