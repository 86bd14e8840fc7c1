import { expect, it } from 'vitest'
import { LONGEST_REASON } from '#domain/request/content.ts'
import { defaultsOf, templates } from '#domain/templates/catalogue.ts'
import { contentOf, wizardOf } from './request-content.ts'
import type { Asking } from './said-so-far.ts'
import { newWizard, type WizardAction, wizardReducer } from './wizard-state.ts'

const asking: Asking = { kind: 'request', id: 'r', reason: '' }
const untouched = newWizard(asking)

const contentAfter = (...actions: WizardAction[]) => {
  const state = actions.reduce(wizardReducer, untouched)
  return contentOf(state, state.target.kind === 'request' ? state.target : asking, 'en')
}

it.each(templates.map((template) => [template.id, template] as const))(
  'a draft of %s leads back to the wizard it was written in',
  (id, template) => {
    const content = contentAfter(
      { type: 'template-chosen', template: id, defaults: defaultsOf(template, 'ja') },
      { type: 'named', name: 'Mine' },
      { type: 'reasoned', reason: 'Customers ask for it' },
    )
    expect(content).toMatchObject({ template: id, name: 'Mine', reason: 'Customers ask for it' })
    const again = wizardOf('r', content)
    expect(again.target).toEqual({ ...asking, reason: 'Customers ask for it' })
    expect(contentOf(again, { ...asking, reason: content.reason }, 'en')).toEqual(content)
  },
)

it('a draft keeps what is wrong as well, for it is to be put right later', () => {
  const reason = 'x'.repeat(LONGEST_REASON)
  const answers = { subject: '', body: 7 }
  const content = contentAfter(
    { type: 'template-chosen', template: 'welcome-mail', defaults: {} },
    { type: 'answered', answers },
    { type: 'named', name: '' },
    { type: 'reasoned', reason },
  )
  expect(wizardOf('r', content)).toMatchObject({ typed: { 'welcome-mail': answers }, name: '' })
})

it('a draft in which nothing was chosen is a wizard nobody has touched', () => {
  expect(wizardOf('r', contentAfter())).toEqual(untouched)
})

it('a draft keeps its reason though its template is no more', () => {
  const content = { ...contentAfter({ type: 'reasoned', reason: 'Why' }), template: 'fortune-teller' }
  expect(wizardOf('r', content)).toEqual(newWizard({ ...asking, reason: 'Why' }))
})

it('how a dry run went stays with the draft until an answer changes', () => {
  const definition = 'a'.repeat(64)
  const choose: WizardAction = { type: 'template-chosen', template: 'welcome-mail', defaults: {} }
  const content = contentAfter(choose, {
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
  })
  expect(content.dryRun).toMatchObject({ definition, counts: { mails: 1 }, template: 'welcome-mail' })
  const again = wizardOf('r', content)
  expect(contentOf(again, asking, 'en').dryRun).toEqual(content.dryRun)
  expect(wizardReducer(again, { type: 'answered', answers: {} }).tried).toBeNull()
})
