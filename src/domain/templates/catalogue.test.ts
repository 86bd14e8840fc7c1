import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { compileFlow } from '../flow/compile.ts'
import { isFieldToken, tokenOf } from '../flow/fields.ts'
import { mailbox, references } from '../flow/order.fixture.ts'
import { Language } from '../language.ts'
import { defaultsOf, templateById, templates } from './catalogue.ts'
import type { Template } from './template.ts'

const Asked = v.object({
  control: v.picklist(['text', 'long-text', 'choice', 'switch', 'time-zone']),
  fields: v.optional(v.array(v.pipe(v.string(), v.guard(isFieldToken)))),
})

const questionsOf = (template: Template) =>
  Object.entries(template.answers.entries).map(
    ([name, answer]) => [name, v.parse(Asked, v.getMetadata(answer))] as const,
  )

/** Every text of a compiled flow, keys left out. */
const textsIn = (json: unknown): string[] => {
  if (typeof json === 'string') return [json]
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(textsIn) : []
}

const compiled = (template: Template, changed: Record<string, unknown>, businessName = '{Clinic} @{1} <b>') =>
  compileFlow({
    template,
    answers: { ...defaultsOf(template, 'ja'), ...changed },
    mailbox,
    references,
    businessName,
  })

describe('the gallery', () => {
  it('finds a template by its id and nothing by any other', () => {
    for (const template of templates) expect(templateById(template.id)).toBe(template)
    expect(templateById('toString')).toBeUndefined()
  })
})

describe.each(templates)('the questions of $id', (template) => {
  it('are answered by the defaults in both languages', () => {
    for (const language of Language.options) {
      const defaults = defaultsOf(template, language)
      expect(v.parse(template.answers, defaults)).toEqual(defaults)
    }
  })

  it('say how a form asks them', () => {
    for (const [, { control, fields }] of questionsOf(template)) {
      expect(fields !== undefined).toBe(control === 'text' || control === 'long-text')
    }
  })

  it('offer only fields that are then filled in', () => {
    for (const [name, { fields = [] }] of questionsOf(template)) {
      for (const field of fields) {
        const texts = textsIn(compiled(template, { [name]: tokenOf(field) }))
        expect(texts.filter((text) => text.includes(tokenOf(field)))).toEqual([])
      }
    }
  })

  it.each([
    ['', undefined],
    [' with fallbacks', '-'],
    [' with long fallbacks', "'".repeat(20)],
  ])('take no text that would make an expression longer than Power Automate takes%s', (_, fallback) => {
    for (const [name, { fields = [] }] of questionsOf(template)) {
      for (const field of fields) {
        const typed = (count: number) => tokenOf(field, fallback).repeat(count)
        const fits = (count: number) =>
          v.safeParse(template.answers, { ...defaultsOf(template, 'ja'), [name]: typed(count) }).success
        let most = 1
        while (fits(most + 1)) most += 1
        const longest = textsIn(compiled(template, { [name]: typed(most) }))
        expect(Math.max(...longest.map(({ length }) => length))).toBeLessThanOrEqual(8192)
      }
    }
  })

  it('take as many fields as a line has room for', () => {
    for (const [name, { control }] of questionsOf(template)) {
      if (control !== 'text') continue
      const typed = (count: number) => tokenOf('EndTime').repeat(count)
      const taken = (count: number) =>
        v.safeParse(template.answers, { ...defaultsOf(template, 'ja'), [name]: typed(count) })
      let most = 1
      while (taken(most + 1).success) most += 1
      expect(taken(most + 1).issues?.map(({ type }) => type)).toEqual(['max_length'])
    }
  })

  it('take no line breaks where one line is asked for', () => {
    for (const [name, { control }] of questionsOf(template)) {
      const answers = { ...defaultsOf(template, 'ja'), [name]: 'one\r\ntwo' }
      if (control === 'text') expect(v.safeParse(template.answers, answers).success).toBe(false)
    }
  })
})
