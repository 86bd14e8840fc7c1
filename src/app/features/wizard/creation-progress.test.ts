import { expect, it } from 'vitest'
import type { FlowSummary } from '#contract/flow.ts'
import type { Problem } from '#contract/problem.ts'
import { afterEvent, notStarted, type ProgressEvent } from './creation-progress.ts'

const problem = (code: Problem['code']): Problem => ({
  type: 'about:blank',
  title: code,
  status: 409,
  code,
  requestId: 'r',
})

const flow: FlowSummary = {
  id: 'f',
  environment: { id: 'e', name: 'E' },
  name: 'Welcome',
  state: 'on',
  webhook: 'unknown',
  road: 'dataverse',
  owner: { name: 'Adele Vance', isMe: true },
  operations: ['CreateAppointment'],
  watches: 'this-mailbox',
  connectors: [],
  modifiedAt: '2026-11-23T00:00:00Z',
  etag: 'W/"1"',
  portalUrl: 'https://make.powerautomate.com/',
}

const after = (...events: ProgressEvent[]) => events.reduce(afterEvent, notStarted('new'))
const statesOf = ({ steps }: ReturnType<typeof after>) => steps.map(({ state }) => state)

it('shows every step as it happens', () => {
  const progress = after(
    { kind: 'step', step: 'check-administrator', state: 'running' },
    { kind: 'step', step: 'check-administrator', state: 'done' },
    { kind: 'step', step: 'check-slots', state: 'running' },
  )
  expect(statesOf(progress)).toEqual(['done', 'running', 'pending', 'pending', 'pending', 'pending'])
})

it('has neither slots to check nor anything to turn on in a flow that exists', () => {
  expect(notStarted('existing').steps.map(({ step }) => step)).toEqual([
    'check-administrator',
    'prepare-connections',
    'create',
    'verify',
  ])
})

it('is done with every step when the flow is live', () => {
  const progress = after({ kind: 'live', flow })
  expect(new Set(statesOf(progress))).toEqual(new Set(['done']))
  expect(progress.outcome).toEqual({ kind: 'live', flow })
})

it('shows which step was refused and what was left behind', () => {
  const progress = after(
    { kind: 'step', step: 'turn-on', state: 'running' },
    { kind: 'refused', step: 'turn-on', problem: problem('refused'), left: 'flow-off' },
  )
  expect(statesOf(progress)).toEqual(['pending', 'pending', 'pending', 'pending', 'failed', 'pending'])
  expect(progress.outcome).toMatchObject({ kind: 'refused', left: 'flow-off' })
})

it('knows that a request refused outright left nothing behind', () => {
  const progress = after({ kind: 'failed', problem: problem('slots-full') })
  expect(progress.outcome).toMatchObject({ kind: 'refused', left: 'nothing' })
})

it('does not claim to know what a lost connection left behind', () => {
  const progress = after(
    { kind: 'step', step: 'create', state: 'running' },
    { kind: 'failed', problem: problem('offline') },
  )
  expect(statesOf(progress)[3]).toBe('failed')
  expect(progress.outcome?.kind).toBe('lost')
})
