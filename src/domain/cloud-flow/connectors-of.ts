import { textAt, valueAt } from '../json-object.ts'
import { actionsOf } from './actions.ts'
import { connectorNamed, connectorReferenced } from './connection-references.ts'
import type { Action, ClientData, ConnectionReferences, Trigger } from './definition.ts'

/** The names of the connectors a flow really uses, each once, in the order of first use. */
export function connectorsOf({ properties: { definition, connectionReferences } }: ClientData): string[] {
  const operations = [
    ...Object.values(definition.triggers),
    ...actionsOf(definition).map(({ action }) => action),
  ]
  const names = operations.flatMap((operation) => connectorOf(operation, connectionReferences) ?? [])
  return [...new Set(names)]
}

/** The connector that a trigger or action calls; null for what needs no connector. */
export function connectorOf(operation: Trigger | Action, references: ConnectionReferences): string | null {
  const host = valueAt(operation.inputs, 'host')
  const named = connectorNamed(textAt(host, 'apiId'))
  if (named) return named
  const key = textAt(host, 'connectionName') ?? olderKey(textAt(host, 'connection', 'name'))
  if (key === null) return null
  const reference = Object.hasOwn(references, key) ? references[key] : undefined
  return connectorReferenced(reference) ?? connectorOfKey(key)
}

/** The older form names the key in an expression, which ends in the same way in all its variants. */
const olderKey = (connection: string | null): string | null =>
  connection?.match(/\['([^']+)'\]\['connectionId'\]/)?.[1] ?? null

/** A key is the connector's name by custom, numbered when a flow has two connections for it. */
const connectorOfKey = (key: string): string | null =>
  key.startsWith('shared_') ? key.replace(/_\d+$/, '') : null
