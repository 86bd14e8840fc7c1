import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { compileFlow } from '#domain/flow/compile.ts'
import { type PictureNode, pictureOf } from '#domain/flow/picture.ts'
import { SmtpAddress } from '#domain/smtp-address.ts'
import { defaultsOf, templates } from '#domain/templates/catalogue.ts'
import { enWizard } from './wizard.en.ts'
import { jaWizard } from './wizard.ja.ts'

const namesIn = (nodes: readonly PictureNode[]): string[] =>
  nodes.flatMap(({ kind, name, children }) => [...(kind === 'branch' ? [] : [name]), ...namesIn(children)])

const optionsOf = (schema: object): readonly string[] =>
  v.parse(v.object({ pipe: v.array(v.object({ options: v.optional(v.array(v.string()), []) })) }), schema)
    .pipe[0]?.options ?? []

describe.each([
  ['English', enWizard],
  ['Japanese', jaWizard],
] as const)('in %s', (_, text) => {
  it.each(templates.map((template) => [template.id, template] as const))(
    'the template %s has all its words',
    (id, template) => {
      expect(text.templates).toHaveProperty([id])
      for (const [key, schema] of Object.entries(template.answers.entries)) {
        expect(text.questions).toHaveProperty([key])
        const words = text.questions[key]?.options
        if (words) expect(Object.keys(words).toSorted()).toEqual([...optionsOf(schema)].toSorted())
      }
    },
  )

  it.each(templates.map((template) => [template.id, template] as const))(
    'every part of the picture of %s is named',
    (_, template) => {
      const { properties } = compileFlow({
        template,
        answers: defaultsOf(template, 'en'),
        mailbox: v.parse(SmtpAddress, 'clinic@contoso.example'),
        references: Object.fromEntries(template.connectors.map((name) => [name, name])),
        businessName: 'Clinic',
      })
      const unnamed = namesIn(pictureOf(properties.definition)).filter(
        (name) => !(name.replace(/_\d+$/, '') in text.picture.actions),
      )
      expect(unnamed).toEqual([])
    },
  )
})

describe('how often a field is filled', () => {
  const single = { 'one-to-one': { seen: 7, filled: 2 } }
  const group = { group: { seen: 1, filled: 1 } }

  it.each([
    [single, 'Seen here: 2 of 7 bookings for one person had it.', '1 対 1 の予約では 7 件中 2 件'],
    [group, 'Seen here: the only customer in group bookings had it.', 'グループ予約ではお客様 1 名中 1 名'],
    [
      { ...single, ...group },
      'Seen here: 2 of 7 bookings for one person had it, and the only customer in group bookings had it.',
      '1 対 1 の予約では 7 件中 2 件、グループ予約ではお客様 1 名中 1 名',
    ],
  ])('is said of the shapes that were seen: %j', (measured, english, japanese) => {
    expect(enWizard.answers.filled({ measured, always: false, before: false })).toBe(english)
    expect(jaWizard.answers.filled({ measured, always: false, before: false })).toBe(
      `値があったのは、${japanese}です。`,
    )
  })

  it('is said from experience where nothing was seen', () => {
    const unknown = { measured: {}, always: false, before: false }
    expect(enWizard.answers.fieldCanBeEmpty('Customer notes', unknown)).toBe(
      'Customer notes can be empty. Bookings often leaves it empty in bookings for one person.',
    )
    expect(jaWizard.answers.fieldCanBeEmpty('お客様のメモ', unknown)).toBe(
      '「お客様のメモ」は空の場合があります。1 対 1 の予約では、空のまま届くことがよくあります。',
    )
  })
})
