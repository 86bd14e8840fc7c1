import { expect, it } from 'vitest'
import { defaultsOf, templateById, templates } from '#domain/templates/catalogue.ts'
import { firstAnswers, issuesOf, withAnswer } from './answers.ts'

const named = (id: string) => {
  const template = templateById(id)
  if (!template) throw new Error(id)
  return template
}
const mail = named('welcome-mail')
const english = defaultsOf(mail, 'en')

it.each(templates.map((template) => [template.id, template] as const))(
  'starts %s from answers that are right',
  (_, template) => {
    expect(issuesOf(template, firstAnswers(template, 'ja', 'Tokyo Standard Time')).size).toBe(0)
  },
)

it('writes times in the zone of the booking page', () => {
  expect(firstAnswers(mail, 'en', 'Romance Standard Time')).toMatchObject({
    timeZone: 'Romance Standard Time',
  })
})

it('keeps the suggested zone when the booking page’s is not one that flows know', () => {
  expect(firstAnswers(mail, 'en', 'Europe/Atlantis')).toEqual(english)
})

it('changes texts nobody has touched with the language, and leaves the others', () => {
  const typed = { ...english, subject: 'My own subject' }
  const changed = withAnswer(mail, typed, 'language', 'ja')
  expect(changed).toMatchObject({ language: 'ja', subject: 'My own subject' })
  expect(changed.body).toBe(defaultsOf(mail, 'ja').body)
})

it('does not move the time zone with the language', () => {
  const typed = { ...english, timeZone: 'UTC' }
  expect(withAnswer(mail, typed, 'language', 'ja').timeZone).toBe('UTC')
})

it('tells an empty text from one that is too long', () => {
  const issues = issuesOf(mail, { ...english, subject: ' ', body: 'x'.repeat(5000) })
  expect(issues.get('subject')).toEqual({ kind: 'missing' })
  expect(issues.get('body')).toEqual({ kind: 'tooLong', longest: 4000 })
})

it('knows a text that only becomes too long when it is written into the flow', () => {
  expect(issuesOf(mail, { ...english, body: '{CustomerNotes}'.repeat(40) }).get('body')).toEqual({
    kind: 'tooLongFilled',
  })
})

it('finds faults in the order in which the form asks', () => {
  expect([...issuesOf(mail, { ...english, timeZone: 'Mars', subject: '', body: '' }).keys()]).toEqual([
    'timeZone',
    'subject',
    'body',
  ])
})
