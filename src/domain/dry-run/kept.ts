import * as v from 'valibot'
import type { Definition } from '../cloud-flow/definition.ts'
import { isJsonObject } from '../json-object.ts'
import { EffectCounts } from './counts.ts'
import { type AppointmentOutcome, summaryOf } from './outcome.ts'
import { DryRunWarningCode } from './warning.ts'

/** How many appointments are kept at most. */
const MOST_KEPT = 200

const KeptStatus = v.picklist(['Succeeded', 'Failed', 'Cancelled', 'Stopped', 'NotRunnable'])
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A dry run as it is kept: enough to believe it later, and nothing of what stood in the appointments. */
export const KeptDryRun = v.strictObject({
  version: v.literal(1),
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** SHA-256 of the definition that ran, in hex. */
  definition: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** The template it was made from, if it was. */
  template: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(60))),
  counts: EffectCounts,
  failed: count,
  appointments: v.pipe(
    v.array(
      v.strictObject({
        id: v.pipe(v.string(), v.maxLength(400)),
        /** The day of the appointment in UTC. */
        date: v.nullable(v.pipe(v.string(), v.isoDate())),
        status: KeptStatus,
        warnings: v.pipe(v.array(DryRunWarningCode), v.maxLength(DryRunWarningCode.options.length)),
      }),
    ),
    v.minLength(1),
    v.maxLength(MOST_KEPT),
  ),
})
export type KeptDryRun = v.InferOutput<typeof KeptDryRun>

/** What is to be kept of dry runs of one definition; null where none has run. */
export function keptDryRun(
  outcomes: readonly AppointmentOutcome[],
  about: { readonly at: Date; readonly definitionHash: string; readonly template: string | null },
): KeptDryRun | null {
  const { counts, failed, outcomes: ordered } = summaryOf(outcomes, false)
  const kept = v.safeParse(KeptDryRun, {
    version: 1,
    at: about.at.toISOString(),
    definition: about.definitionHash,
    template: about.template,
    counts,
    failed,
    appointments: ordered.slice(0, MOST_KEPT).map(({ id, start, status, warnings }) => ({
      id,
      date: dateOf(start),
      status,
      warnings,
    })),
  })
  return kept.success ? kept.output : null
}

const dateOf = (start: string): string | null => {
  const instant = Date.parse(start)
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().slice(0, 10)
}

/** Makes the SHA-256 of a text; in browsers that is `crypto.subtle`. */
export type Digest = (text: string) => Promise<ArrayBuffer>

/** What a definition can be recognized by, whatever the order in which its properties are written. */
export async function definitionHash(definition: Definition, digest: Digest): Promise<string> {
  const bytes = new Uint8Array(await digest(JSON.stringify(inOrder(definition))))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, inOrder(inner)] as const)
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
