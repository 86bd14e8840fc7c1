import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateValue, type Scope } from '#workflow-language/expression.ts'
import { triggerField, written } from './expression.ts'
import { htmlOf } from './html.ts'
import { type FieldValues, html, plain } from './wording.ts'

const values: FieldValues = (field) => {
  switch (field) {
    case 'CustomerNotes':
      return triggerField('CustomerNotes')
    case 'JoinUrl':
      return triggerField('JoinWebURL')
    case 'BusinessName':
      return ' '
    case 'ServiceName':
      return 'Yoga'
  }
}

const scope = (body: object): Scope => ({
  now: () => new Date(0),
  trigger: { name: 'When_booked', outputs: { body } },
  actions: {},
})

/** What a text comes to in a run, in mails without markup and in those with it. */
const said = (typed: string, body: object = {}) => ({
  plain: evaluateValue(written(plain(typed, values)), scope(body)),
  html: evaluateValue(written(html(typed, values)), scope(body)),
})
const same = (text: string) => ({ plain: text, html: text })

describe('a field with a fallback', () => {
  it.each([
    ['missing', {}],
    ['null', { CustomerNotes: null }],
    ['empty', { CustomerNotes: '' }],
    ['blanks', { CustomerNotes: ' \u3000\r\n\t' }],
  ])('gives way to it where it is empty: %s', (_, body) => {
    expect(said('Notes: {CustomerNotes|no notes}.', body)).toEqual(same('Notes: no notes.'))
  })

  it('stands where it is filled, as it would without', () => {
    const body = { CustomerNotes: ' <1>\n2 ' }
    const notes = { plain: ' <1>\n2 ', html: ' &lt;1&gt;<br>2 ' }
    expect(said('{CustomerNotes|no notes}', body)).toEqual(notes)
    expect(said('{CustomerNotes}', body)).toEqual(notes)
  })

  it('needs no run where it is known beforehand', () => {
    expect(plain('{BusinessName|our clinic}, {ServiceName|-}', values)).toEqual(['our clinic', ', ', 'Yoga'])
    expect(html('{BusinessName|<us>}', values)).toEqual(['&lt;us&gt;'])
  })

  it('is a link only where there is one', () => {
    const url = 'https://zoom.example/j/1?a=1&b=2'
    const encoded = 'https://zoom.example/j/1?a=1&amp;b=2'
    expect(said('{JoinUrl|by <phone>}')).toEqual({ plain: 'by <phone>', html: 'by &lt;phone&gt;' })
    expect(said('{JoinUrl|by phone}', { JoinWebURL: url })).toEqual({
      plain: url,
      html: `<a href="${encoded}">${encoded}</a>`,
    })
  })

  it('stays as it was typed where the field means nothing', () => {
    expect(said('{StaffNames|nobody} {StaffNames|}')).toEqual(same('{StaffNames|nobody} {StaffNames|}'))
  })

  it('is written like one without where the fallback is empty', () => {
    for (const form of [plain, html]) {
      expect(written(form('{CustomerNotes|}', values))).toBe(written(form('{CustomerNotes}', values)))
      expect(form('{BusinessName|}', values)).toEqual(form('{BusinessName}', values))
    }
  })

  it('brings in neither an expression nor markup, whatever the fallback is and whatever stands around it', () => {
    const hostile = fc.constantFrom('@', "'", '"', '(', ')', ',', '|', '<b>', '&', '\\', 'a', ' ', '太')
    const fallback = fc
      .string({ unit: fc.oneof(hostile, fc.string({ unit: 'grapheme' })) })
      .map((text) => text.replace(/[{}\r\n]/g, ''))
      .filter((text) => text !== '')
    const around = fc.string({ unit: fc.constantFrom('@', "'", '|', '}', '<', 'a') })
    const notes = fc.constantFrom(undefined, null, '', ' ', '@{x}', "'<i>'")
    fc.assert(
      fc.property(around, fallback, fallback, around, notes, (before, one, two, after, CustomerNotes) => {
        const typed = `${before}{CustomerNotes|${one}}{JoinUrl|${two}}{ServiceName|${two}}${after}`
        const shown = CustomerNotes?.trim() ? CustomerNotes : one
        const meant = `${before}${shown}${two}Yoga${after}`
        expect(said(typed, { CustomerNotes })).toEqual({ plain: meant, html: htmlOf(meant) })
      }),
      { numRuns: 2000 },
    )
  })
})
