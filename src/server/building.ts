import * as v from 'valibot'
import type { AppendActions, CreateFlow } from '#contract/creation.ts'
import { templateById } from '#domain/templates/catalogue.ts'
import type { Template } from '#domain/templates/template.ts'
import { ProblemError } from './problem-error.ts'

/** A template with answers that its own schema has read. */
export interface Building {
  readonly template: Template
  readonly answers: Record<string, unknown>
}

/** Reads what a request wants built; the first doubt is a problem that names the answers at fault. */
export function readBuilding(
  order: Pick<CreateFlow | AppendActions, 'template' | 'answers' | 'connections'>,
): Building {
  const template = templateById(order.template)
  if (!template) throw new ProblemError(422, 'unknown-template', 'There is no such template.')
  const answers = v.safeParse(template.answers, order.answers)
  if (!answers.success)
    throw new ProblemError(422, 'answers-invalid', 'Some answers cannot be used.', {
      fields: answers.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message })),
    })
  const missing = template.connectors.filter((connector) => !order.connections[connector])
  if (missing.length > 0)
    throw new ProblemError(422, 'connection-missing', 'Choose a connection for every connector.', {
      fields: missing.map((connector) => ({ path: `connections.${connector}`, message: 'missing' })),
    })
  return { template, answers: answers.output }
}
