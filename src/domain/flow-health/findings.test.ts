import { describe, expect, it } from 'vitest'
import { type Finding, rankOf, severityOf } from './finding.ts'
import { type FlowFacts, findingsOf } from './findings.ts'
import type { FlowRun, RunStatus } from './run.ts'

const NOW = Date.parse('2026-11-28T00:00:00Z')
const DAY = 86_400_000
const daysAgo = (days: number) => new Date(NOW - days * DAY).toISOString()
const run = (status: RunStatus, days: number): FlowRun => ({
  id: `${status} ${days}`,
  status,
  startedAt: daysAgo(days),
  endedAt: daysAgo(days),
})

const HEALTHY: FlowFacts = {
  state: 'on',
  webhook: 'registered',
  suspension: 'unknown',
  owner: 'administrator',
  connections: [{ connector: 'shared_office365', state: 'connected' }],
  premium: [],
  runs: { runs: [run('succeeded', 1)], complete: true },
  changedAt: daysAgo(10),
  announcedAt: null,
}
const found = (facts: Partial<FlowFacts>): Finding[] => findingsOf({ ...HEALTHY, ...facts }, NOW)
const failing = (count: number) => ({
  runs: Array.from({ length: count }, (_, days) => run('failed', days)),
  complete: true,
})

describe('what is wrong with a flow', () => {
  it('is nothing where all is well', () => expect(found({})).toEqual([]))

  it.each<[string, Partial<FlowFacts>, Finding]>([
    ['it is on and Bookings does not call it', { webhook: 'missing' }, { kind: 'webhook-missing' }],
    [
      'it is suspended by a policy',
      { state: 'suspended', suspension: 'data-policy' },
      { kind: 'suspended', why: 'data-policy' },
    ],
    ['its owner left', { owner: 'gone' }, { kind: 'owner-gone' }],
    ['its owner has another role now', { owner: 'not-administrator' }, { kind: 'owner-not-administrator' }],
    ['its owner is not on the staff list', { owner: 'not-listed' }, { kind: 'owner-not-listed' }],
    [
      'a connection is broken',
      { connections: [{ connector: 'shared_teams', state: 'broken' }] },
      { kind: 'connection', connector: 'shared_teams', state: 'broken' },
    ],
    [
      'a connection is gone',
      { connections: [{ connector: 'shared_teams', state: 'not-found' }] },
      { kind: 'connection', connector: 'shared_teams', state: 'not-found' },
    ],
    [
      'a connection reference has no connection',
      { connections: [{ connector: 'shared_teams', state: 'unbound' }] },
      { kind: 'connection', connector: 'shared_teams', state: 'unbound' },
    ],
    [
      'its last runs failed',
      { runs: failing(2) },
      { kind: 'failing', streak: { runs: 2, since: daysAgo(1), orLonger: false } },
    ],
    [
      'Power Automate has said when it turns it off',
      { announcedAt: daysAgo(-9) },
      { kind: 'switch-off-announced', at: daysAgo(-9) },
    ],
    [
      'nothing has run for long',
      { runs: { runs: [], complete: true }, changedAt: daysAgo(80) },
      { kind: 'idle' },
    ],
    [
      'it needs a licence',
      { premium: ['shared_stripe'] },
      { kind: 'licence', connectors: ['shared_stripe'] },
    ],
  ])('is said when %s', (_, facts, finding) => expect(found(facts)).toEqual([finding]))

  it.each<[string, Partial<FlowFacts>]>([
    ['of an owner whom nobody can look up', { owner: 'cannot-tell' }],
    ['of a webhook that nobody could be asked about', { webhook: 'unknown' }],
    ["of somebody else's connection", { connections: [{ connector: 'shared_teams', state: 'cannot-tell' }] }],
    ['of runs that cannot be read', { runs: null, changedAt: daysAgo(300) }],
    ['of a new flow that has not run yet', { runs: { runs: [], complete: true } }],
    ['of a webhook while the flow is off', { state: 'off', webhook: 'missing' }],
    ['of failures before the flow was turned off', { state: 'off', runs: failing(5) }],
  ])('is never guessed: %s', (_, facts) => expect(found(facts)).toEqual([]))

  it('comes with the worst first', () => {
    const kinds = found({
      webhook: 'missing',
      owner: 'gone',
      connections: [{ connector: 'shared_teams', state: 'broken' }],
      runs: failing(1),
      premium: ['shared_stripe'],
    }).map(({ kind }) => kind)
    expect(kinds).toEqual(['webhook-missing', 'owner-gone', 'connection', 'failing', 'licence'])
  })

  it('is an error once three runs have failed in a row, and a warning before', () => {
    expect(found({ runs: failing(3) }).map(severityOf)).toEqual(['error'])
    expect(found({ runs: failing(1) }).map(severityOf)).toEqual(['warning'])
  })

  it('orders flows by their worst finding, those without any last', () => {
    const error = rankOf([{ kind: 'licence', connectors: [] }, { kind: 'owner-gone' }])
    const warning = rankOf([{ kind: 'idle' }])
    expect([error, warning, rankOf([{ kind: 'licence', connectors: [] }]), rankOf([])]).toEqual([0, 1, 2, 3])
  })
})
