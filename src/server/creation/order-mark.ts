import { createHash } from 'node:crypto'
import type { CreateFlow } from '#contract/creation.ts'
import type { SmtpAddress } from '#domain/smtp-address.ts'

const sorted = (values: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1))

/** What a flow's description says of the order that made it, so that the same key for another order is found out. */
export function orderMark(
  mailbox: SmtpAddress,
  { template, environment, name, connections }: CreateFlow,
  answers: Readonly<Record<string, unknown>>,
): string {
  const told = [mailbox.toLowerCase(), environment, template, name, sorted(answers), sorted(connections)]
  const digest = createHash('sha256').update(JSON.stringify(told)).digest('hex')
  return `Workflow Desk · ${template} · ${digest.slice(0, 16)}`
}
