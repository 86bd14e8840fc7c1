import { connectorReferenced } from '../cloud-flow/connection-references.ts'
import type { ConnectionReference, ConnectionReferences } from '../cloud-flow/definition.ts'
import type { ConnectorName } from '../connectors/connector.ts'
import { textAt } from '../json-object.ts'

/** A connection reference of a solution, by its logical name, or one connection itself where there are no solutions. */
export type ChosenReference = string | { readonly connectionName: string }

/** Which connection reference of the environment to use for each connector. */
export type ReferenceChoice = Readonly<Partial<Record<ConnectorName, ChosenReference>>>

/** The connection references of a flow, to which what new actions need is added. */
export class References {
  readonly #held: Map<string, ConnectionReference>
  readonly #chosen: ReferenceChoice

  constructor(held: ConnectionReferences, chosen: ReferenceChoice) {
    this.#held = new Map(Object.entries(held))
    this.#chosen = chosen
  }

  /** The key under which actions name the connector's connection; one that is there already is used again. */
  keyFor(connector: ConnectorName): string {
    const chosen = this.#chosen[connector]
    if (chosen === undefined) throw new Error(`No connection reference was chosen for ${connector}.`)
    for (const [key, reference] of this.#held) {
      if (isReferenceTo(chosen, connector, reference)) return key
    }
    let key: string = connector
    for (let number = 1; this.#held.has(key); number += 1) key = `${connector}_${number}`
    this.#held.set(key, referenceTo(chosen, connector))
    return key
  }

  all(): ConnectionReferences {
    return Object.fromEntries(this.#held)
  }
}

const referenceTo = (chosen: ChosenReference, connector: ConnectorName): ConnectionReference =>
  typeof chosen === 'string'
    ? {
        runtimeSource: 'embedded',
        connection: { connectionReferenceLogicalName: chosen },
        api: { name: connector },
      }
    : {
        connectionName: chosen.connectionName,
        source: 'Embedded',
        id: `/providers/Microsoft.PowerApps/apis/${connector}`,
        tier: 'NotSpecified',
      }

/** Whether actions under this reference would run with the same connection; an invoker's own would be another. */
const isReferenceTo = (
  chosen: ChosenReference,
  connector: ConnectorName,
  reference: ConnectionReference,
): boolean =>
  connectorReferenced(reference) === connector &&
  (typeof chosen === 'string'
    ? textAt(reference, 'connection', 'connectionReferenceLogicalName') === chosen &&
      textAt(reference, 'runtimeSource') !== 'invoker'
    : textAt(reference, 'connectionName') === chosen.connectionName &&
      textAt(reference, 'source') !== 'Invoker')
