import { connectorReferenced } from '../cloud-flow/connection-references.ts'
import { connectorsOf } from '../cloud-flow/connectors-of.ts'
import type { ClientData } from '../cloud-flow/definition.ts'
import { connectorNamed } from '../connectors/catalogue.ts'
import { textAt } from '../json-object.ts'

/** The connectors a flow uses that take a premium licence, as far as the catalogue or the flow itself says. */
export function premiumConnectorsOf(flow: ClientData): string[] {
  const said = Object.values(flow.properties.connectionReferences).flatMap((reference) =>
    textAt(reference, 'tier') === 'Premium' ? (connectorReferenced(reference) ?? []) : [],
  )
  return connectorsOf(flow).filter((name) => connectorNamed(name)?.tier === 'premium' || said.includes(name))
}
