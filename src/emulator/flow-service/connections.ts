import { referenceNamed } from '../dataverse/connection-references-table.ts'
import type { Connection, Organization, Tenant } from '../tenant.ts'
import type { ClientData } from './flow-definition.ts'
import { clientRefusal, invalidFlow, unboundReference } from './refusal.ts'

type Reference = ClientData['properties']['connectionReferences'][string]

/** The connection reference of the solution that a flow's reference stands for. */
export const logicalNameOf = (reference: Reference | undefined): string | undefined =>
  reference?.connection?.connectionReferenceLogicalName?.toLowerCase()

/** The connections of a flow, by the key of their reference in `clientdata`. */
export type FlowConnections = ReadonlyMap<string, Connection>

/** The connection that each reference of a flow is bound to; one that leads nowhere is refused. */
export function connectionsOf(
  tenant: Tenant,
  organization: Organization,
  { properties }: ClientData,
): FlowConnections {
  return new Map(
    Object.entries(properties.connectionReferences).map(([key, reference]) => {
      const logicalName = logicalNameOf(reference)
      if (!logicalName) {
        throw invalidFlow(
          'AzureResourceManagerRequestFailed',
          `The connection reference '${key}' names no connection reference of the solution: missing authenticatedUserObjectId.`,
        )
      }
      const bound = boundConnection(tenant, organization, logicalName)
      if (!bound) throw unboundReference(logicalName)
      return [key, bound]
    }),
  )
}

/** The connection behind the connection reference of a logical name. */
export function boundConnection(
  tenant: Tenant,
  { connectionReferences }: Organization,
  logicalName = '',
): Connection | undefined {
  const reference = referenceNamed(connectionReferences.values(), logicalName)
  return tenant.connections.find(({ name }) => name === reference?.connectionid)
}

/** Refuses connections that belong to somebody else. */
export function requireOwn(connections: Iterable<Connection>, callerId: string): void {
  for (const { name, apiName, ownerId } of connections) {
    if (ownerId !== callerId) {
      throw clientRefusal(
        'Forbidden',
        'ConnectionAuthorizationFailed',
        `The caller object id is '${callerId}'. Connection '${name}' to '${apiName}' cannot be used to activate this flow, either because this is not a valid connection or because it is not a connection you have access permission for.`,
      )
    }
  }
}
