import { expect, it } from 'vitest'
import type { Connection } from '#contract/environment.ts'
import type { FlowSummary } from '#contract/flow.ts'
import { choiceFor, chosenOf, flowsToAddTo, isReady } from './connection-choice.ts'

const connection = (
  name: string,
  state: Connection['state'],
  connector = 'shared_office365',
): Connection => ({
  name,
  connector,
  displayName: `${name}@contoso.example`,
  state,
})

const all = [
  connection('broken', 'broken'),
  connection('first', 'connected'),
  connection('second', 'connected'),
  connection('zoom', 'connected', 'shared_zoommeetingsip'),
]

it('suggests the first healthy connection of the connector', () => {
  expect(choiceFor('shared_office365', all, undefined).chosen?.name).toBe('first')
})

it('keeps the connection that was chosen by hand, even one that needs repair', () => {
  const choice = choiceFor('shared_office365', all, 'broken')
  expect(choice.chosen?.name).toBe('broken')
  expect(isReady(choice)).toBe(false)
})

it('suggests another when the chosen connection was deleted meanwhile', () => {
  expect(choiceFor('shared_office365', all, 'gone').chosen?.name).toBe('first')
})

it('never builds with a connection that needs repair, nor with one of another connector', () => {
  const choices = ['shared_office365', 'shared_zoommeetingsip', 'shared_stripe'].map((connector) =>
    choiceFor(connector, all, connector === 'shared_office365' ? 'broken' : undefined),
  )
  expect(chosenOf(choices)).toEqual({ shared_zoommeetingsip: 'zoom' })
})

const flow = (id: string, change: Partial<FlowSummary>): FlowSummary => ({
  id,
  environment: { id: 'e', name: 'E' },
  name: id,
  state: 'on',
  webhook: 'unknown',
  road: 'dataverse',
  owner: { name: 'Adele Vance', isMe: false },
  operations: ['CreateAppointment'],
  watches: 'this-mailbox',
  connectors: [],
  modifiedAt: '2026-11-23T00:00:00Z',
  etag: 'W/"1"',
  portalUrl: 'https://make.powerautomate.com/',
  ...change,
})

it('adds only to flows of the same mailbox and trigger, one’s own first', () => {
  const flows = [
    flow('off', { state: 'off' }),
    flow('other-trigger', { operations: ['UpdateAppointment'] }),
    flow('cannot-tell', { watches: 'cannot-tell' }),
    flow('on', {}),
    flow('mine', { state: 'off', owner: { name: 'Me', isMe: true } }),
  ]
  expect(flowsToAddTo(flows, 'CreateAppointment').map(({ id }) => id)).toEqual(['mine', 'on', 'off'])
})
