import { createHash, webcrypto } from 'node:crypto'
import type { CreateFlow } from '#contract/creation.ts'
import type { ClientData } from '#domain/cloud-flow/definition.ts'
import { definitionHash } from '#domain/dry-run/kept.ts'
import { tallyOf } from '#domain/dry-run/outcome.ts'
import type { SmtpAddress } from '#domain/smtp-address.ts'

const sorted = (values: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1))

/** What a flow's description says of the order that made it, so that the same key for another order is found out. */
export function orderMark(
  mailbox: SmtpAddress,
  {
    template,
    environment,
    name,
    connections,
  }: Pick<CreateFlow, 'template' | 'environment' | 'name' | 'connections'>,
  answers: Readonly<Record<string, unknown>>,
): string {
  const told = [mailbox.toLowerCase(), environment, template, name, sorted(answers), sorted(connections)]
  const digest = createHash('sha256').update(JSON.stringify(told)).digest('hex')
  return `Workflow Desk · ${template} · ${digest.slice(0, 16)}`
}

/** Whether a flow's description says that this order made it. */
export const isMarked = (description: string | null | undefined, mark: string): boolean =>
  description === mark || description?.startsWith(`${mark} · `) === true

/** The description of a flow: which order made it, and how the dry run of this very definition went, if one is told of. */
export async function descriptionOf(
  mark: string,
  { properties: { definition } }: ClientData,
  dryRun: CreateFlow['dryRun'],
): Promise<string> {
  if (!dryRun) return mark
  const hash = await definitionHash(definition, (text) =>
    webcrypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
  )
  if (hash !== dryRun.definition) return mark
  const { at, appointments, counts, failed } = dryRun
  const told = [
    `${appointments.length} tried`,
    `${failed} failed`,
    `${tallyOf(appointments).warned} with warnings`,
    ...Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${what}: ${count}`] : [])),
  ]
  return `${mark} · Dry run ${at.slice(0, 10)}: ${told.join(', ')}`
}
