import { textAt } from '../json-object.ts'
import type { ClientData, ConnectionReference } from './definition.ts'

/** What a connection reference stands for: one of a solution, one connection, or nothing yet. */
export type ReferencedConnection =
  | { readonly kind: 'solution'; readonly logicalName: string }
  | { readonly kind: 'embedded'; readonly connectionName: string }
  | { readonly kind: 'unbound' }

/** A connection reference of a flow: its key, the connector it is for as far as it says, and what it stands for. */
export type ReadConnectionReference = ReferencedConnection & {
  readonly key: string
  readonly connector: string | null
}

/** The connection references of a flow, whichever form they are stored in. */
export const connectionReferencesOf = ({ properties }: ClientData): ReadConnectionReference[] =>
  Object.entries(properties.connectionReferences).map(([key, reference]) => ({
    key,
    connector: connectorReferenced(reference),
    ...connectionReferenced(reference),
  }))

/** The connector a connection reference is for, as far as it says. */
export const connectorReferenced = (reference: ConnectionReference | undefined): string | null =>
  connectorNamed(textAt(reference, 'api', 'name') ?? textAt(reference, 'id'))

/** The name of a connector from its id, whose last part it is. */
export const connectorNamed = (apiId: string | null): string | null => apiId?.split('/').at(-1) || null

function connectionReferenced(reference: ConnectionReference): ReferencedConnection {
  const logicalName = textAt(reference, 'connection', 'connectionReferenceLogicalName')
  if (logicalName) return { kind: 'solution', logicalName }
  const connectionName = textAt(reference, 'connectionName') ?? textAt(reference, 'connection', 'name')
  return connectionName ? { kind: 'embedded', connectionName } : { kind: 'unbound' }
}
