import { expect, it } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { type WayOut, waysOutOf } from './ways-out.ts'

const problem = (code: Problem['code'], remedy?: Problem['remedy']): Problem => ({
  type: 'about:blank',
  title: code,
  status: 409,
  code,
  requestId: 'r',
  ...(remedy ? { remedy } : {}),
})

const refused = (code: Problem['code'], remedy?: Problem['remedy']) =>
  ({ kind: 'refused', problem: problem(code, remedy), left: 'nothing' }) as const

it.each<[string, ReturnType<typeof refused>, WayOut[]]>([
  ['full slots', refused('slots-full'), ['add-instead', 'who-holds', 'retry']],
  ['the quota of Bookings', refused('refused', 'quota'), ['add-instead', 'who-holds', 'retry']],
  [
    'a connection to repair',
    refused('refused', 'reconnect'),
    ['open-connections', 'change-connections', 'retry'],
  ],
  ['a missing role', refused('refused', 'not-administrator'), ['ask-administrators', 'retry']],
  ['a missing connection', refused('connection-missing'), ['change-connections', 'retry']],
  ['wrong answers', refused('answers-invalid'), ['change-answers']],
  ['a used key', refused('key-reused'), ['new-key']],
  ['a failing service', refused('refused', 'service-failure'), ['retry']],
])('leads on from %s', (_, outcome, ways) => {
  expect([...waysOutOf(outcome, 'new')]).toEqual(ways)
})

it('never tries again on a flow that somebody else has changed before it is read again', () => {
  expect([...waysOutOf(refused('flow-changed'), 'existing')]).toEqual(['reload'])
})

it('tries again after a lost connection only where that cannot do a thing twice', () => {
  const lost = { kind: 'lost', problem: problem('offline') } as const
  expect([...waysOutOf(lost, 'new')]).toEqual(['retry'])
  expect([...waysOutOf(lost, 'existing')]).toEqual(['reload'])
})
