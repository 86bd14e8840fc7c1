import { expect, it } from 'vitest'
import { defaultsOf, templates } from '#domain/templates/catalogue.ts'
import { draftOf, saysTheSame, wizardOf } from './request-content.ts'
import { newWizard, type WizardAction, type WizardState, wizardReducer } from './wizard-state.ts'

const asking = { kind: 'request', id: 'r', reason: '' } as const

const saying = (...actions: WizardAction[]) => actions.reduce(wizardReducer, newWizard(asking))

function drafted(state: WizardState) {
  const draft = draftOf(state, 'en')
  if (!draft) throw new Error('There is no draft.')
  return draft
}

const choose: WizardAction = { type: 'template-chosen', template: 'welcome-mail', defaults: {} }

it.each(templates.map((template) => [template.id, template] as const))(
  'a draft of %s leads back to the wizard it was written in',
  (id, template) => {
    const draft = drafted(
      saying(
        { type: 'template-chosen', template: id, defaults: defaultsOf(template, 'ja') },
        { type: 'named', name: 'Mine' },
        { type: 'reasoned', reason: 'Customers ask for it' },
      ),
    )
    expect(draft).toMatchObject({
      id: 'r',
      content: { template: id, name: 'Mine', reason: 'Customers ask for it', language: 'en' },
    })
    expect(drafted(wizardOf(draft))).toEqual(draft)
  },
)

it('keeps what is wrong as well, for it is to be put right later', () => {
  const answers = { subject: '', body: 7 }
  const draft = drafted(saying(choose, { type: 'answered', answers }, { type: 'named', name: '' }))
  expect(wizardOf(draft)).toMatchObject({ typed: { 'welcome-mail': answers }, name: '' })
})

it('begins a draft when a template is chosen, and none for whoever builds', () => {
  expect(draftOf(saying({ type: 'reasoned', reason: 'Why' }), 'en')).toBeNull()
  expect(draftOf(wizardReducer(newWizard({ kind: 'new' }), choose), 'en')).toBeNull()
})

it('keeps its reason though its template is no more', () => {
  const { id, content } = drafted(saying(choose, { type: 'reasoned', reason: 'Why' }))
  for (const template of [null, 'fortune-teller'])
    expect(wizardOf({ id, content: { ...content, template } })).toEqual(
      newWizard({ ...asking, reason: 'Why' }),
    )
})

it('is the same however its answers are ordered, and another once a word differs', () => {
  const { content } = drafted(saying(choose))
  const reordered = Object.fromEntries(Object.entries(content.answers).toReversed())
  expect(saysTheSame(content, { ...content, answers: reordered })).toBe(true)
  expect(saysTheSame(content, { ...content, reason: 'Another' })).toBe(false)
  expect(saysTheSame(content, { ...content, answers: { ...content.answers, subject: 'Another' } })).toBe(
    false,
  )
})

it('keeps how dry runs went until an answer changes', () => {
  const definition = 'a'.repeat(64)
  const draft = drafted(
    saying(choose, {
      type: 'tried',
      tried: {
        definition,
        at: new Date('2026-10-06T08:00:00Z'),
        outcomes: [
          {
            id: 'a',
            start: '2026-10-05T08:00:00Z',
            status: 'Succeeded',
            error: null,
            failed: [],
            counts: { mails: 1, meetings: 0, rows: 0, messages: 0, requests: 0 },
            warnings: [],
          },
        ],
      },
    }),
  )
  expect(draft.content.dryRun).toMatchObject({ definition, counts: { mails: 1 }, template: 'welcome-mail' })
  const again = wizardOf(draft)
  expect(drafted(again)).toEqual(draft)
  expect(drafted(wizardReducer(again, { type: 'answered', answers: {} })).content.dryRun).toBeNull()
})
