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
