import * as v from 'valibot'
import { FailureStreak } from './run.ts'

/** Whether the owner of a flow is still who Bookings lets have one. */
export const OwnerStanding = v.picklist([
  'administrator',
  /** On the staff list, but with another role. */
  'not-administrator',
  /** Not on the staff list: only who manages the mailbox may have flows then. */
  'not-listed',
  /** Their account is closed. */
  'gone',
  'cannot-tell',
])
export type OwnerStanding = v.InferOutput<typeof OwnerStanding>

/** How a connection of a flow stands; those of other people cannot be looked at. */
export const ConnectionState = v.picklist(['connected', 'broken', 'not-found', 'unbound', 'cannot-tell'])
export type ConnectionState = v.InferOutput<typeof ConnectionState>

/** Why Power Automate suspended a flow. */
export const Suspension = v.picklist(['data-policy', 'licence', 'failing', 'idle', 'unknown'])
export type Suspension = v.InferOutput<typeof Suspension>

const kind = <const Kind extends string>(name: Kind) => v.literal(name)

/** Something about a flow that somebody should see to. */
export const Finding = v.variant('kind', [
  v.object({ kind: kind('webhook-missing') }),
  v.object({ kind: kind('suspended'), why: Suspension }),
  v.object({ kind: kind('owner-gone') }),
  v.object({ kind: kind('owner-not-administrator') }),
  v.object({
    kind: kind('connection'),
    connector: v.string(),
    state: v.picklist(['broken', 'not-found', 'unbound']),
  }),
  v.object({ kind: kind('failing'), streak: FailureStreak }),
  v.object({ kind: kind('switch-off-announced'), at: v.string() }),
  v.object({ kind: kind('owner-not-listed') }),
  v.object({ kind: kind('idle') }),
  v.object({ kind: kind('licence'), connectors: v.array(v.string()) }),
])
export type Finding = v.InferOutput<typeof Finding>

/** How bad a finding is: the flow does not do its work, may soon stop, or there is something to know. */
export type Severity = 'error' | 'warning' | 'information'

/** Failures in a row from which on it is no accident. */
const SERIOUS = 3

export function severityOf(finding: Finding): Severity {
  switch (finding.kind) {
    case 'licence':
      return 'information'
    case 'failing':
      return finding.streak.runs >= SERIOUS ? 'error' : 'warning'
    case 'switch-off-announced':
    case 'owner-not-listed':
    case 'idle':
      return 'warning'
    default:
      return 'error'
  }
}

const RANKS = { error: 0, warning: 1, information: 2 } as const satisfies Record<Severity, number>

/** How bad a flow is with these findings, for ordering: the lower, the worse. */
export const rankOf = (findings: readonly Finding[]): number =>
  Math.min(3, ...findings.map((finding) => RANKS[severityOf(finding)]))
