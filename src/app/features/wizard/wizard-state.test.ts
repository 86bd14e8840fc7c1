import { expect, it } from 'vitest'
import type { AppointmentOutcome } from '#domain/dry-run/outcome.ts'
import { defaultsOf, templateById } from '#domain/templates/catalogue.ts'
import { answersOf, buildingOf, connectionsOf, mayGoTo, typedOf } from './said-so-far.ts'
import { newWizard, resumed, type WizardAction, type WizardState, wizardReducer } from './wizard-state.ts'

const defaultsFor = (id: string) => {
  const template = templateById(id)
  if (!template) throw new Error(id)
  return defaultsOf(template, 'en')
}

const choose = (template: string): WizardAction => ({
  type: 'template-chosen',
  template,
  defaults: defaultsFor(template),
})

const after = (state: WizardState, ...actions: WizardAction[]) => actions.reduce(wizardReducer, state)

const allConnected = {
  shared_microsoftbookings: 'bookings-1',
  shared_office365: 'outlook-1',
  shared_zoommeetingsip: 'zoom-1',
}

const readyToCreate = after(
  newWizard({ kind: 'new' }),
  choose('welcome-mail'),
  { type: 'environment-chosen', environment: 'default' },
  { type: 'connections-chosen', connections: allConnected },
  { type: 'went', step: 'review' },
)

const submit = (freshKey: string, defaultName = 'Welcome'): WizardAction => ({
  type: 'submitted',
  defaultName,
  freshKey,
})
const back: WizardAction = { type: 'went', step: 'review' }

it('leads from a template to its questions, filled with what the template suggests', () => {
  const state = after(newWizard({ kind: 'new' }), choose('zoom-meeting'))
  expect(state.step).toBe('answers')
  expect(typedOf(state)).toEqual(defaultsFor('zoom-meeting'))
})

it('keeps what was typed for a template while another one is looked at', () => {
  const typed = { ...defaultsFor('welcome-mail'), subject: 'Hello' }
  const state = after(
    newWizard({ kind: 'new' }),
    choose('welcome-mail'),
    { type: 'answered', answers: typed },
    choose('zoom-meeting'),
    choose('welcome-mail'),
  )
  expect(typedOf(state)).toEqual(typed)
})

it('keeps connections but not the name when another template is chosen', () => {
  const state = after(readyToCreate, { type: 'named', name: 'Mine' }, choose('zoom-meeting'))
  expect(state.name).toBeNull()
  expect(connectionsOf(state)).toEqual(allConnected)
})

it('keeps the name when the same template is chosen again', () => {
  expect(after(readyToCreate, { type: 'named', name: 'Mine' }, choose('welcome-mail')).name).toBe('Mine')
})

it('does not reach the connections while an answer is wrong', () => {
  const state = after(
    newWizard({ kind: 'new' }),
    choose('welcome-mail'),
    { type: 'answered', answers: { ...defaultsFor('welcome-mail'), subject: '  ' } },
    { type: 'went', step: 'connections' },
  )
  expect(answersOf(state)).toBeNull()
  expect(state.step).toBe('answers')
})

it('does not reach the review with invalid answers, however far it had come', () => {
  const state = after(
    readyToCreate,
    { type: 'went', step: 'answers' },
    { type: 'answered', answers: {} },
    { type: 'went', step: 'review' },
  )
  expect(state.step).toBe('answers')
})

it('does not reach the review before every connector has a connection', () => {
  const { shared_office365: _, ...some } = allConnected
  const state = after(
    newWizard({ kind: 'new' }),
    choose('welcome-mail'),
    { type: 'environment-chosen', environment: 'default' },
    { type: 'connections-chosen', connections: some },
    { type: 'went', step: 'review' },
  )
  expect(state.step).toBe('answers')
})

it('asks only for the connections the template needs', () => {
  expect(Object.keys(buildingOf(readyToCreate)?.connections ?? {})).toEqual([
    'shared_microsoftbookings',
    'shared_office365',
  ])
})

it('keeps the connections of each environment apart', () => {
  const elsewhere = after(readyToCreate, { type: 'environment-chosen', environment: 'sandbox' })
  expect(connectionsOf(elsewhere)).toEqual({})
  const again = after(elsewhere, { type: 'environment-chosen', environment: 'default' })
  expect(connectionsOf(again)).toEqual(allConnected)
})

it('runs in the environment of the flow that is added to', () => {
  const flow = { id: 'flow-1', environment: 'theirs', etag: 'W/"1"' }
  const state = after(readyToCreate, { type: 'target-chosen', target: { kind: 'existing', flow } })
  expect(mayGoTo(state, 'review')).toBe(false)
  const ready = after(state, { type: 'connections-chosen', connections: allConnected })
  expect(buildingOf(ready)?.environment).toBe('theirs')
})

it('keeps the answers when slots are full and the actions go into an existing flow instead', () => {
  const state = after(
    readyToCreate,
    submit('one'),
    { type: 'target-chosen', target: { kind: 'existing', flow: null } },
    { type: 'went', step: 'connections' },
  )
  expect(state.step).toBe('connections')
  expect(answersOf(state)).toEqual(answersOf(readyToCreate))
})

it('keeps the key over retries of the same flow', () => {
  const state = after(readyToCreate, submit('one'), back, submit('two'))
  expect(state.attempt?.key).toBe('one')
})

it.each<[string, WizardAction[]]>([
  ['an answer', [{ type: 'answered', answers: { ...defaultsFor('welcome-mail'), subject: 'Another' } }]],
  ['the name', [{ type: 'named', name: 'Another' }]],
  [
    'a connection',
    [{ type: 'connections-chosen', connections: { ...allConnected, shared_office365: 'outlook-2' } }],
  ],
  [
    'the environment',
    [
      { type: 'environment-chosen', environment: 'sandbox' },
      { type: 'connections-chosen', connections: allConnected },
    ],
  ],
])('takes a new key when %s has changed', (_, changes) => {
  const state = after(readyToCreate, submit('one'), back, ...changes, submit('two'))
  expect(state.attempt?.key).toBe('two')
})

it('keeps the key when a change is undone', () => {
  const state = after(readyToCreate, submit('one'), back, { type: 'named', name: 'Welcome' }, submit('two'))
  expect(state.attempt?.key).toBe('one')
})

it('takes a new key for the same flow when the old one turns out to be used', () => {
  const state = after(readyToCreate, submit('one'), { type: 'key-refused' }, submit('two'))
  expect(state.attempt?.key).toBe('two')
})

it('does not create twice when the button is pressed twice', () => {
  const once = after(readyToCreate, submit('one'))
  expect(after(once, submit('two', 'Other'))).toBe(once)
})

it('shows the review once more when the flow it adds to was changed by somebody else', () => {
  const flow = { id: 'flow-1', environment: 'default', etag: 'W/"1"' }
  const adding = after(
    readyToCreate,
    { type: 'target-chosen', target: { kind: 'existing', flow } },
    submit('one'),
    { type: 'flow-reloaded', flow: { ...flow, etag: 'W/"2"' } },
  )
  expect(adding).toMatchObject({ step: 'review', reloaded: true, target: { flow: { etag: 'W/"2"' } } })
  // The browser follows to the step that is shown already.
  expect(after(adding, back)).toBe(adding)
})

it('asks for another flow when the one it adds to is gone', () => {
  const flow = { id: 'flow-1', environment: 'default', etag: 'W/"1"' }
  const adding = after(
    readyToCreate,
    { type: 'target-chosen', target: { kind: 'existing', flow } },
    submit('one'),
    { type: 'flow-reloaded', flow: null },
  )
  expect(adding).toMatchObject({ step: 'connections', target: { kind: 'existing', flow: null } })
})

it('cannot be sent to the creation by going there', () => {
  expect(after(readyToCreate, { type: 'went', step: 'creation' }).step).toBe('review')
})

const outcome = (id: string, failed = 0): AppointmentOutcome => ({
  id,
  start: '2026-10-05T08:00:00Z',
  status: failed > 0 ? 'Failed' : 'Succeeded',
  error: null,
  failed: [],
  counts: { mails: 1, meetings: 0, rows: 0, messages: 0, requests: 0 },
  warnings: [],
})
const at = new Date('2026-10-06T08:00:00Z')
const run = (definition: string, ...outcomes: AppointmentOutcome[]): WizardAction => ({
  type: 'tried',
  tried: { definition, at, outcomes },
})

it('remembers dry runs for as long as what was tried is what will be made', () => {
  const tried = after(readyToCreate, run('one', outcome('a'), outcome('b')), run('one', outcome('a', 1)))
  expect(tried.tried).toEqual({ definition: 'one', at, outcomes: [outcome('b'), outcome('a', 1)] })
  expect(after(tried, { type: 'named', name: 'Mine' }, submit('key')).tried).toEqual(tried.tried)
  expect(after(tried, run('two', outcome('c'))).tried).toMatchObject({ outcomes: [outcome('c')] })
  for (const change of [
    choose('zoom-meeting'),
    { type: 'answered', answers: { ...defaultsFor('welcome-mail'), subject: 'Other' } },
    { type: 'target-chosen', target: { kind: 'existing', flow: null } },
    { type: 'flow-reloaded', flow: { id: 'f', environment: 'default', etag: '2' } },
  ] satisfies WizardAction[])
    expect(after(tried, change).tried).toBeNull()
})

const asking = { kind: 'request', id: 'r', reason: '' } as const
const asked = after(newWizard(asking), choose('welcome-mail'), { type: 'went', step: 'review' })

it('leads whoever asks from the answers to the review, for connections are an administrator’s', () => {
  expect(asked.step).toBe('review')
  for (const step of ['connections', 'creation'] as const) {
    expect(mayGoTo(asked, step)).toBe(false)
    expect(after(asked, { type: 'went', step }).step).toBe('review')
  }
})

it('lets whoever asks say why, and nobody else', () => {
  const reason: WizardAction = { type: 'reasoned', reason: 'Customers ask for it' }
  expect(after(asked, reason).target).toEqual({ ...asking, reason: 'Customers ask for it' })
  expect(after(readyToCreate, reason)).toBe(readyToCreate)
})

it('builds nothing for whoever asks, whatever else is said', () => {
  const all = after(
    asked,
    { type: 'target-chosen', target: { kind: 'new' } },
    { type: 'environment-chosen', environment: 'default' },
    { type: 'connections-chosen', connections: allConnected },
    submit('key'),
  )
  expect(all).toMatchObject({ target: asking, step: 'review', attempt: null })
})

it('does not lead whoever asks to the review while an answer is wrong', () => {
  const wrong = after(
    newWizard(asking),
    choose('welcome-mail'),
    { type: 'answered', answers: {} },
    { type: 'went', step: 'review' },
  )
  expect(wrong.step).toBe('answers')
})

it('begins another request from the beginning', () => {
  const other = { ...asking, id: 'other' }
  const again = after(asked, run('one', outcome('a')), { type: 'started-over', target: other })
  expect(again).toEqual(newWizard(other))
})

it('goes on at the step where it was left, or as near to it as what was said leads', () => {
  const { shared_office365: _, ...some } = allConnected
  const lacking = { ...readyToCreate, connections: { default: some } }
  expect(resumed(readyToCreate, 'review').step).toBe('review')
  expect(resumed(readyToCreate, 'answers').step).toBe('answers')
  expect(resumed(lacking, 'review').step).toBe('connections')
  expect(resumed(newWizard({ kind: 'new' }), 'review').step).toBe('template')
  expect(resumed(asked, 'review').step).toBe('review')
})

it('never goes on in the middle of a creation', () => {
  expect(resumed(after(readyToCreate, submit('one')), 'creation').step).toBe('review')
})
