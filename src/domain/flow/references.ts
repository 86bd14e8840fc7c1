import { connectorReferenced } from '../cloud-flow/connection-references.ts'
import type { ConnectionReference, ConnectionReferences } from '../cloud-flow/definition.ts'
import type { ConnectorName } from '../connectors/connector.ts'
import { textAt } from '../json-object.ts'

/** Which connection reference of the environment to use for each connector, by logical name. */
export type ReferenceChoice = Readonly<Partial<Record<ConnectorName, string>>>

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
    const logicalName = this.#chosen[connector]
    if (logicalName === undefined) throw new Error(`No connection reference was chosen for ${connector}.`)
    for (const [key, reference] of this.#held) {
      if (isReferenceTo(logicalName, connector, reference)) return key
    }
    let key: string = connector
    for (let number = 1; this.#held.has(key); number += 1) key = `${connector}_${number}`
    this.#held.set(key, {
      runtimeSource: 'embedded',
      connection: { connectionReferenceLogicalName: logicalName },
      api: { name: connector },
    })
    return key
  }

  all(): ConnectionReferences {
    return Object.fromEntries(this.#held)
  }
}

/** Whether actions under this reference would run with the same connection; an invoker's own would be another. */
const isReferenceTo = (
  logicalName: string,
  connector: ConnectorName,
  reference: ConnectionReference,
): boolean =>
  textAt(reference, 'connection', 'connectionReferenceLogicalName') === logicalName &&
  connectorReferenced(reference) === connector &&
  textAt(reference, 'runtimeSource') !== 'invoker'
