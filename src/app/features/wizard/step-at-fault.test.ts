import { expect, it } from 'vitest'
import { type FlowContent, faultsOf, LONGEST_REASON } from '#domain/request/content.ts'
import { defaultsOf, templateById } from '#domain/templates/catalogue.ts'
import { stepAtFault } from './step-at-fault.ts'

const template = templateById('welcome-mail')
const whole: FlowContent = {
  kind: 'flow',
  template: 'welcome-mail',
  answers: template ? { ...defaultsOf(template, 'en') } : {},
  name: 'Welcome',
  dryRun: null,
  reason: 'x'.repeat(LONGEST_REASON),
  language: 'en',
}

it.each<[string, Partial<FlowContent>, string]>([
  ['a template that there is none of', { template: 'fortune-teller' }, 'template'],
  ['an answer that is wrong', { answers: { subject: '' } }, 'answers'],
  ['no name', { name: ' ' }, 'review'],
  ['no reason', { reason: ' ' }, 'review'],
  ['an answer that is wrong, and no reason', { answers: {}, reason: '' }, 'answers'],
])('%s leads to the step where it can be put right', (_, fault, step) => {
  const fields = faultsOf({ ...whole, ...fault })
  expect(fields.length).toBeGreaterThan(0)
  expect(stepAtFault({ fields })).toBe(step)
})

it('what names no field is put right at the end', () => {
  expect(faultsOf(whole)).toEqual([])
  expect(stepAtFault({})).toBe('review')
})
