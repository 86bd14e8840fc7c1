import { type KeptDryRun, keptDryRun } from '#domain/dry-run/kept.ts'
import { type AppointmentOutcome, tallyOf } from '#domain/dry-run/outcome.ts'

/** How dry runs of one definition went, told by its hash. */
export interface TriedNow {
  readonly definition: string
  /** When the last of them ran. */
  readonly at: Date
  readonly outcomes: readonly AppointmentOutcome[]
}

/** How dry runs went: those of this visit, or what an earlier one kept of its own. */
export type Tried = TriedNow | KeptDryRun

/** What is tried again counts as it went last; what only an earlier visit knows whole makes way. */
export function together(before: Tried | null, now: TriedNow): TriedNow {
  if (!before || !('outcomes' in before) || before.definition !== now.definition) return now
  const again = new Set(now.outcomes.map(({ id }) => id))
  return { ...now, outcomes: [...before.outcomes.filter(({ id }) => !again.has(id)), ...now.outcomes] }
}

/** How many appointments were tried, and how it went. */
export const triedTally = (tried: Tried) => tallyOf('outcomes' in tried ? tried.outcomes : tried.appointments)

/** What is to be kept of dry runs of a flow that was made from a template. */
export const keptOf = (tried: Tried, template: string): KeptDryRun | null =>
  'outcomes' in tried
    ? keptDryRun(tried.outcomes, { at: tried.at, definitionHash: tried.definition, template })
    : tried
