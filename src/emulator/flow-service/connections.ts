import { referenceNamed } from '../dataverse/connection-references-table.ts'
import type { Connection, Organization, Tenant } from '../tenant.ts'
import type { ClientData } from './flow-definition.ts'
import { connectionNotAuthorized, invalidFlow, unboundReference } from './refusal.ts'

/** How a definition names one of its connections. */
export type Reference = ClientData['properties']['connectionReferences'][string]

/** Where a flow's connections are: with a solution, or with the environment alone. */
export interface ConnectionsPlace {
  readonly tenant: Tenant
  readonly environmentId: string
  readonly organization: Organization | null
}

/** What a reference stands for, such that two of the same text are the same. */
export const nameOf = (reference: Reference | undefined): string | undefined =>
  reference?.connection?.connectionReferenceLogicalName?.toLowerCase() ?? reference?.connectionName

/** The connections of a flow, by the key of their reference in `clientdata`. */
export type FlowConnections = ReadonlyMap<string, Connection>

/** The connection that each reference of a flow is bound to; one that leads nowhere is refused. */
export function connectionsOf(
  place: ConnectionsPlace & { readonly callerId: string },
  { properties }: ClientData,
): FlowConnections {
  return new Map(
    Object.entries(properties.connectionReferences).map(([key, reference]) => {
      const bound = connectionOf(place, reference)
      if (bound) return [key, bound]
      throw place.organization ? leadsNowhere(key, reference) : notFound(place.callerId, key, reference)
    }),
  )
}

/** The connection behind a reference: of a solution by its logical name, elsewhere by its own. */
export function connectionOf(
  { tenant, environmentId, organization }: ConnectionsPlace,
  reference: Reference | undefined,
): Connection | undefined {
  if (!organization) {
    return tenant.connections.find(
      (known) => known.environmentId === environmentId && known.name === reference?.connectionName,
    )
  }
  const row = referenceNamed(organization.connectionReferences.values(), nameOf(reference) ?? '')
  return tenant.connections.find(({ name }) => name === row?.connectionid)
}

/** Refuses connections that belong to somebody else. */
export function requireOwn(connections: Iterable<Connection>, callerId: string): void {
  for (const { name, apiName, ownerId } of connections) {
    if (ownerId !== callerId) throw connectionNotAuthorized(callerId, name, apiName)
  }
}

const notFound = (callerId: string, key: string, { connectionName = '' }: Reference) =>
  connectionNotAuthorized(callerId, connectionName, key)

function leadsNowhere(key: string, { connection }: Reference) {
  const logicalName = connection?.connectionReferenceLogicalName
  if (logicalName) return unboundReference(logicalName.toLowerCase())
  return invalidFlow(
    'AzureResourceManagerRequestFailed',
    `The connection reference '${key}' names no connection reference of the solution: missing authenticatedUserObjectId.`,
  )
}
