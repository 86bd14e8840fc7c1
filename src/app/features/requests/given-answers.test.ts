import { describe, expect, it } from 'vitest'
import { defaultsOf, templateById, templates } from '#domain/templates/catalogue.ts'
import { givenAnswers } from './given-answers.ts'

const mail = templateById('welcome-mail') ?? templates[0]
if (!mail) throw new Error('There is no template')

const changed = (answers: Record<string, unknown>, language: 'en' | 'ja', timeZone: string | null) =>
  givenAnswers(mail, { answers, language }, timeZone)
    .filter((answer) => answer.changed)
    .map(({ question }) => question.key)

describe('the answers of a request', () => {
  const asSuggested = { ...defaultsOf(mail, 'en') }

  it('differ in nothing where nothing was changed', () => {
    expect(changed(asSuggested, 'en', null)).toEqual([])
  })

  it('differ where somebody wrote something else, and say what was suggested', () => {
    const answers = givenAnswers(
      mail,
      { answers: { ...asSuggested, subject: 'Hello' }, language: 'en' },
      null,
    )
    expect(answers.find(({ question }) => question.key === 'subject')).toMatchObject({
      value: 'Hello',
      suggested: asSuggested.subject,
      changed: true,
    })
  })

  it('differ by the language alone where the texts came with it', () => {
    expect(changed({ ...defaultsOf(mail, 'ja'), timeZone: asSuggested.timeZone }, 'en', null)).toEqual([
      'language',
      'timeZone',
    ])
  })

  it('are measured by the time zone of the booking page, which the form began with', () => {
    expect(
      changed({ ...asSuggested, timeZone: 'W. Europe Standard Time' }, 'en', 'W. Europe Standard Time'),
    ).toEqual([])
  })

  it('differ where one is missing', () => {
    const { subject: _, ...rest } = asSuggested
    expect(changed(rest, 'en', null)).toEqual(['subject'])
  })
})
