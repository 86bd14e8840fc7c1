import { expect, it } from 'vitest'
import { templates } from './catalogue.ts'
import { templatesFit, templateTriggers } from './triggers.ts'

it('names the triggers of the gallery, all of them and no other', () => {
  expect(new Set(templateTriggers)).toEqual(new Set(templates.map(({ trigger }) => trigger)))
})

it('offers templates to a flow as soon as one of its triggers has some', () => {
  expect(templatesFit(['CancelAppointment', 'CreateAppointment'])).toBe(true)
  expect(templatesFit(['UpdateAppointment', 'CancelAppointment'])).toBe(false)
  expect(templatesFit([])).toBe(false)
})
