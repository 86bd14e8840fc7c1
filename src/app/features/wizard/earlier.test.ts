import * as v from 'valibot'
import { beforeEach, expect, it, vi } from 'vitest'
import type { BusinessOverview } from '#contract/business.ts'
import type { FlowSummary } from '#contract/flow.ts'
import { slotsOf } from '#domain/slots.ts'
import { SmtpAddress } from '#domain/smtp-address.ts'
import { earlierWizard } from './earlier.ts'
import { newWizard, type WizardAction, type WizardState, wizardReducer } from './wizard-state.ts'

const adele = { id: 'adele', name: 'Adele', username: 'adele@contoso.example', tenantId: 'contoso' }
const day = 24 * 60 * 60 * 1000

const flow: FlowSummary = {
  id: 'flow-1',
  environment: { id: 'default', name: 'Contoso' },
  name: 'Welcome',
  state: 'on',
  webhook: 'unknown',
  road: 'dataverse',
  owner: { name: 'Adele', isMe: true },
  operations: ['CreateAppointment'],
  watches: 'this-mailbox',
  connectors: [],
  modifiedAt: '2026-10-05T08:00:00Z',
  etag: 'now',
  portalUrl: '',
}

const clinic = (known: Partial<BusinessOverview> = {}): BusinessOverview => ({
  business: {
    address: v.parse(SmtpAddress, 'Clinic@contoso.example'),
    displayName: 'Clinic',
    contactAddress: null,
    publicUrl: null,
    timeZone: null,
  },
  addressConfirmed: true,
  role: 'administrator',
  mayBuild: true,
  administrators: [],
  slots: slotsOf([], { atLeast: 0, isFull: false, known: [] }),
  flows: [flow],
  waiting: 0,
  flowsProblem: null,
  flowServiceProblem: null,
  unreadEnvironments: [],
  ...known,
})

const full = slotsOf(
  ['1', '2', '3', '4', '5'].map((id) => ({
    id,
    name: id,
    owner: 'Adele',
    state: 'on',
    webhook: 'unknown',
    triggers: [{ operation: 'CreateAppointment' }],
  })),
  { atLeast: 0, isFull: false, known: [] },
)

const after = (...actions: WizardAction[]) => actions.reduce(wizardReducer, newWizard({ kind: 'new' }))
const said = after(
  { type: 'template-chosen', template: 'welcome-mail', defaults: { subject: 'Hello' } },
  { type: 'environment-chosen', environment: 'default' },
  { type: 'connections-chosen', connections: { shared_office365: 'outlook-1' } },
  { type: 'named', name: 'Mine' },
)

let items = new Map<string, string>()
beforeEach(() => {
  items = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  })
})

const keep = (state: WizardState, at = 0, addedTo: string | null = null) =>
  earlierWizard(adele, clinic(), addedTo, () => at).keep(state)
const recall = (overview = clinic(), at = 0, addedTo: string | null = null) =>
  earlierWizard(adele, overview, addedTo, () => at).recall()

it('goes on where somebody left the wizard, and knows when that was', () => {
  keep(said, 5)
  expect(recall(clinic(), 6)).toEqual({ state: { ...said, step: 'template' }, at: new Date(5) })
})

it('asks for the same flow under the same key again, however the page was left', () => {
  const attempt = { key: 'one', name: 'Mine', asked: '[]' }
  keep({ ...said, attempt })
  expect(recall()?.state.attempt).toEqual(attempt)
})

it('keeps what is said of each booking page, to each person, for each flow that is added to', () => {
  keep(said)
  const academy = { ...clinic().business, address: v.parse(SmtpAddress, 'academy@contoso.example') }
  expect(recall(clinic({ business: academy }))).toBeNull()
  expect(recall(clinic(), 0, 'flow-1')).toBeNull()
  for (const other of [
    { ...adele, id: 'sam' },
    { ...adele, tenantId: 'fabrikam' },
  ])
    expect(earlierWizard(other, clinic(), null).recall()).toBeNull()
})

it('names the person in its key, for it leaves with them', () => {
  keep(said)
  for (const key of items.keys()) expect(key).toContain(adele.id)
})

it('adds to the flow as it is by now, and to none that is gone', () => {
  const existing = { id: 'flow-1', environment: 'default', etag: 'before' }
  keep({ ...said, target: { kind: 'existing', flow: existing } })
  expect(recall()?.state.target).toEqual({ kind: 'existing', flow: { ...existing, etag: 'now' } })
  expect(recall(clinic({ flows: [] }))?.state.target).toEqual({ kind: 'existing', flow: null })
})

it('offers no new flow where the slots have been filled meanwhile', () => {
  keep(said)
  expect(recall(clinic({ slots: full }))?.state.target).toEqual({ kind: 'existing', flow: null })
})

it('keeps nothing before a template is chosen, after it is done with, or of a request', () => {
  keep(said)
  keep(newWizard({ kind: 'new' }))
  expect(items.size).toBe(0)
  keep(said)
  earlierWizard(adele, clinic(), null).forget()
  expect(items.size).toBe(0)
  keep({ ...said, target: { kind: 'request', id: 'r', reason: '' } })
  expect(items.size).toBe(0)
})

it('takes nothing that is a week old, that has another shape or that cannot be read', () => {
  keep(said, 0)
  const [key = '', text = ''] = [...items][0] ?? []
  expect(recall(clinic(), 7 * day - 1)).not.toBeNull()
  expect(recall(clinic(), 7 * day)).toBeNull()
  for (const broken of ['', '{', '{"version":1}', text.replace('welcome-mail', 'fortune-teller')]) {
    items.set(key, broken)
    expect(recall()).toBeNull()
  }
})
