import type { Connection } from '#contract/environment.ts'
import type { FlowConnection } from '#contract/flow-health.ts'
import {
  connectionReferencesOf,
  type ReadConnectionReference,
} from '#domain/cloud-flow/connection-references.ts'
import type { AppointmentFlow } from '../appointment-flows.ts'
import type { BoundReference } from '../gateways/dataverse-operations.ts'
import type { Surroundings } from './surroundings.ts'

/** What a flow's reference leads to: a connection by name, none, or nothing that can be seen. */
type Leads =
  | { readonly to: 'connection'; readonly name: string; readonly isMine: boolean }
  | { readonly to: 'nothing' }
  | { readonly to: 'cannot-tell' }

function leadsOf(
  reference: ReadConnectionReference,
  bound: readonly BoundReference[],
  { isMine, row }: AppointmentFlow,
): Leads {
  if (reference.kind === 'unbound') return { to: 'nothing' }
  if (reference.kind === 'embedded') return { to: 'connection', name: reference.connectionName, isMine }
  const named = ({ logicalName }: BoundReference) =>
    logicalName.toLowerCase() === reference.logicalName.toLowerCase()
  const found = bound.find(named)
  if (!found) return { to: 'cannot-tell' }
  if (!found.connection) return { to: 'nothing' }
  return { to: 'connection', name: found.connection, isMine: isMine && found.ownerId === row.ownerId }
}

function stateOf(leads: Leads, mine: readonly Connection[] | null): Omit<FlowConnection, 'connector'> {
  const unknown = { name: null, isMine: false, state: 'cannot-tell' } as const
  if (leads.to === 'nothing') return { ...unknown, state: 'unbound' }
  if (leads.to === 'cannot-tell' || !mine) return unknown
  const own = mine.find(({ name }) => name === leads.name)
  if (own) return { name: own.displayName, isMine: true, state: own.state }
  // Nobody sees whether somebody else's connection is there.
  return leads.isMine ? { ...unknown, isMine: true, state: 'not-found' } : unknown
}

/** The connections of a flow and how each stands, as far as the caller may look. */
export async function connectionsOf(
  flow: AppointmentFlow,
  surroundings: Surroundings,
): Promise<FlowConnection[]> {
  const references = connectionReferencesOf(flow.clientData)
  const names = references.flatMap((one) => (one.kind === 'solution' ? one.logicalName : []))
  const [mine, bound] = await Promise.all([
    surroundings.connections(flow.environment),
    names.length > 0 ? surroundings.references(flow.environment, names) : [],
  ])
  return references.map((reference) => ({
    connector: reference.connector ?? reference.key,
    ...stateOf(leadsOf(reference, bound ?? [], flow), mine),
  }))
}
