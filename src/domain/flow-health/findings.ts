import { isBroken, type SeenFlow } from '../slots.ts'
import {
  type ConnectionState,
  type Finding,
  type OwnerStanding,
  type Severity,
  type Suspension,
  severityOf,
} from './finding.ts'
import { failureStreakOf } from './run.ts'
import { isNear, type SwitchOffFacts, switchOffOf } from './switch-off.ts'

/** What is known of a flow that its health depends on. */
export interface FlowFacts extends Pick<SeenFlow, 'state' | 'webhook'>, SwitchOffFacts {
  readonly suspension: Suspension
  readonly owner: OwnerStanding
  readonly connections: readonly { readonly connector: string; readonly state: ConnectionState }[]
  /** The connectors it uses that take a premium licence. */
  readonly premium: readonly string[]
}

const OWNERS: Readonly<Partial<Record<OwnerStanding, Finding>>> = {
  gone: { kind: 'owner-gone' },
  'not-administrator': { kind: 'owner-not-administrator' },
  'not-listed': { kind: 'owner-not-listed' },
}

function connectionFindings({ connections }: FlowFacts): Finding[] {
  return connections.flatMap(({ connector, state }) =>
    state === 'connected' || state === 'cannot-tell' ? [] : [{ kind: 'connection', connector, state }],
  )
}

const licenceFinding = (connectors: readonly string[]): Finding => ({
  kind: 'licence',
  connectors: [...connectors],
})

/** What is to be said only of flows that are on. */
function workFindings(facts: FlowFacts, now: number): Finding[] {
  const streak = facts.runs && failureStreakOf(facts.runs)
  const off = switchOffOf(facts, now)
  return [
    ...(isBroken(facts) ? [{ kind: 'webhook-missing' } as const] : []),
    ...(streak ? [{ kind: 'failing', streak } as const] : []),
    ...(off?.why === 'announced' ? [{ kind: 'switch-off-announced', at: off.from } as const] : []),
    ...(off?.why === 'idle' && isNear(off, now) ? [{ kind: 'idle' } as const] : []),
  ]
}

const ORDER: readonly Finding['kind'][] = [
  'webhook-missing',
  'suspended',
  'owner-gone',
  'owner-not-administrator',
  'connection',
  'failing',
  'switch-off-announced',
  'owner-not-listed',
  'idle',
  'licence',
]
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information']

const placeOf = (finding: Finding): number =>
  SEVERITIES.indexOf(severityOf(finding)) * ORDER.length + ORDER.indexOf(finding.kind)

/** What is wrong with a flow, the worst first. */
export function findingsOf(facts: FlowFacts, now: number): Finding[] {
  const { state, suspension, owner, premium } = facts
  const ownerFinding = OWNERS[owner]
  const found: Finding[] = [
    ...(state === 'on' ? workFindings(facts, now) : []),
    ...(state === 'suspended' ? [{ kind: 'suspended', why: suspension } as const] : []),
    ...(ownerFinding ? [ownerFinding] : []),
    ...connectionFindings(facts),
    ...(premium.length > 0 ? [licenceFinding(premium)] : []),
  ]
  return found.toSorted((one, other) => placeOf(one) - placeOf(other))
}
