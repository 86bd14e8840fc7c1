import * as v from 'valibot'
import { KeptDryRun } from '../dry-run/kept.ts'
import { Language } from '../language.ts'
import { templateById } from '../templates/catalogue.ts'
import { isStorable } from './storable.ts'

/** The longest reason that can be given, in characters. */
export const LONGEST_REASON = 2000
/** The longest name of a flow, in characters. */
export const LONGEST_FLOW_NAME = 160

const reason = v.pipe(v.string(), v.maxLength(LONGEST_REASON))

/** What somebody asks for in their own words; while it is a draft, any of it may be missing. */
export const RequestContent = v.pipe(
  v.variant('kind', [
    v.strictObject({
      kind: v.literal('flow'),
      template: v.nullable(v.pipe(v.string(), v.maxLength(60))),
      answers: v.record(v.pipe(v.string(), v.maxLength(60)), v.unknown()),
      name: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_FLOW_NAME))),
      /** How dry runs of the flow went, if there were any. */
      dryRun: v.nullable(KeptDryRun),
      reason,
      language: Language,
    }),
    v.strictObject({ kind: v.literal('administrator'), reason, language: Language }),
  ]),
  v.check((content) => isStorable(content), 'It holds what cannot be kept.'),
)
export type RequestContent = v.InferOutput<typeof RequestContent>
export type FlowContent = Extract<RequestContent, { kind: 'flow' }>

/** What keeps a request from being sent. */
export interface ContentFault {
  /** The dotted path of what is wrong. */
  readonly path: string
  readonly message: string
}

/** Everything that keeps a request from being sent, or from being built; nothing when it is whole. */
export function faultsOf(content: RequestContent): ContentFault[] {
  const faults: ContentFault[] = []
  if (content.reason.trim() === '') faults.push({ path: 'reason', message: 'missing' })
  if (content.kind === 'administrator') return faults
  if (!content.name?.trim()) faults.push({ path: 'name', message: 'missing' })
  const template = content.template === null ? undefined : templateById(content.template)
  if (!template) return [...faults, { path: 'template', message: 'missing' }]
  const answers = v.safeParse(template.answers, content.answers)
  return answers.success
    ? faults
    : [
        ...faults,
        ...answers.issues.map((issue) => ({
          path: `answers.${v.getDotPath(issue) ?? ''}`,
          message: issue.message,
        })),
      ]
}
