import * as v from 'valibot'
import { type FieldToken, fieldKinds } from '#domain/flow/fields.ts'
import type { Template } from '#domain/templates/template.ts'

const isField = (name: string): name is FieldToken => Object.hasOwn(fieldKinds, name)

const Asked = v.object({
  control: v.picklist(['text', 'long-text', 'choice', 'switch', 'time-zone']),
  fields: v.optional(v.array(v.pipe(v.string(), v.guard(isField))), []),
})

/** What a form has to know of an answer's schema; a pipe begins with the type and ends with the metadata. */
const AskedPipe = v.object({
  pipe: v.array(
    v.object({
      type: v.string(),
      requirement: v.optional(v.unknown()),
      options: v.optional(v.array(v.string()), []),
      metadata: v.optional(Asked),
    }),
  ),
})

/** One question of a template, as a form asks it. */
export interface Question {
  readonly key: string
  readonly control: v.InferOutput<typeof Asked>['control']
  /** The fields of the appointment that its text may hold. */
  readonly fields: readonly FieldToken[]
  readonly options: readonly string[]
  readonly longest: number | null
}

/** The questions of a template, read from the schema of its answers. */
export const questionsOf = (template: Template): Question[] =>
  Object.entries(template.answers.entries).map(([key, schema]) => {
    const { pipe } = v.parse(AskedPipe, schema)
    const asked = pipe.findLast(({ metadata }) => metadata)?.metadata
    if (!asked) throw new Error(`${template.id}.${key} does not say how to ask for it`)
    const longest = pipe.find(({ type }) => type === 'max_length')?.requirement
    return {
      key,
      ...asked,
      options: pipe[0]?.options ?? [],
      longest: typeof longest === 'number' ? longest : null,
    }
  })

/** What a question is about; a form asks about one thing at a time. */
export type QuestionGroup = 'reader' | 'meeting' | 'mail' | 'customer' | 'contact' | 'other'

const groups: Readonly<Record<string, QuestionGroup>> = {
  language: 'reader',
  timeZone: 'reader',
  topic: 'meeting',
  joinBeforeHost: 'meeting',
  subject: 'mail',
  body: 'mail',
  description: 'customer',
  nameOrder: 'contact',
}

/** The questions by what they are about, in the template's order. */
export function grouped(questions: readonly Question[]): [QuestionGroup, Question[]][] {
  const found = new Map<QuestionGroup, Question[]>()
  for (const question of questions) {
    const group = groups[question.key] ?? 'other'
    found.set(group, [...(found.get(group) ?? []), question])
  }
  return [...found]
}
