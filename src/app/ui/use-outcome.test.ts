import { expect, it } from 'vitest'
import { offlineProblem, signedOutProblem } from '../api/problem-error.ts'
import { outcomeOf } from './use-outcome.ts'

const refused = (status: number) =>
  outcomeOf({ type: 'about:blank', title: 'No', status, code: 'refused', requestId: 'r' })

it('tells the host why a page is not shown, in the host’s own words', () => {
  expect(refused(403)).toEqual({ kind: 'refused', reason: 'permission' })
  expect(refused(404)).toEqual({ kind: 'refused', reason: 'not-found' })
  expect(refused(429)).toEqual({ kind: 'refused', reason: 'throttled' })
  expect(refused(500)).toEqual({ kind: 'refused', reason: 'other' })
  expect(outcomeOf(offlineProblem('no network'))).toEqual({ kind: 'refused', reason: 'offline' })
})

it('says that signing in failed where no token is to be had', () => {
  expect(outcomeOf(signedOutProblem('no session'))).toEqual({ kind: 'failed', reason: 'sign-in' })
})
