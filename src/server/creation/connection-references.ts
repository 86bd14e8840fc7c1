import type { CreateFlow } from '#contract/creation.ts'
import type { Connection } from '#contract/environment.ts'
import type { ConnectorName } from '#domain/connectors/connector.ts'
import type { ChosenReference, ReferenceChoice } from '#domain/flow/references.ts'
import type { Template } from '#domain/templates/template.ts'
import type { Desk } from '../desk.ts'
import type { Dataverse } from '../gateways/dataverse.ts'
import type { EnvironmentFlows } from '../gateways/environment-flows.ts'
import { guidOf } from '../guid-of.ts'
import { ProblemError } from '../problem-error.ts'

/** How many ids are tried for a connection reference, in case one was bound to another connection since. */
const TRIES = 3

async function referenceTo(dataverse: Dataverse, connection: Connection): Promise<string> {
  const apiId = `/providers/Microsoft.PowerApps/apis/${connection.connector}`
  for (let tried = 0; tried <= TRIES; tried++) {
    const known = await dataverse.connectionReferences(apiId)
    const bound = known.find((reference) => reference.connection === connection.name)
    if (bound) return bound.logicalName
    const id = guidOf([dataverse.environment.id, connection.name, tried].join(' '))
    const logicalName = `new_workflowdesk_${connection.connector.replace(/^shared_/, '')}_${id.slice(0, 8)}`
    const { displayName, name } = connection
    const reference = { logicalName, displayName, apiId, connection: name }
    if (await dataverse.createConnectionReference(id, reference)) return logicalName
  }
  throw new ProblemError(
    409,
    'connection-missing',
    'No connection reference to this connection could be made.',
    {
      fields: [{ path: `connections.${connection.connector}`, message: 'unbound' }],
    },
  )
}

/** In a solution a flow names a connection reference; outside one, the connection itself. */
const chosenReference = async (
  { dataverse }: EnvironmentFlows,
  connection: Connection,
): Promise<ChosenReference> =>
  dataverse ? referenceTo(dataverse, connection) : { connectionName: connection.name }

/** Finds or makes a connection reference for each chosen connection, which must be the caller's own and connected. */
async function referencesTo(
  flows: EnvironmentFlows,
  mine: readonly Connection[],
  connectors: readonly ConnectorName[],
  chosen: Readonly<Record<string, string>>,
): Promise<ReferenceChoice> {
  const pick = (connector: ConnectorName): Connection => {
    const connection = mine.find(({ name, connector: of }) => name === chosen[connector] && of === connector)
    if (connection?.state === 'connected') return connection
    throw new ProblemError(422, 'connection-missing', 'Choose a connection of your own that is connected.', {
      fields: [{ path: `connections.${connector}`, message: connection ? 'broken' : 'missing' }],
    })
  }
  const names = await Promise.all(
    connectors.map(pick).map(async (each) => [each.connector, await chosenReference(flows, each)] as const),
  )
  return Object.fromEntries(names)
}

/** What a definition needs from Microsoft before it can be written. */
export interface Prepared {
  readonly references: ReferenceChoice
  readonly businessName: string
}

/** Prepares the connections an order chose, and asks what the booking page is called. */
export async function prepare(
  { microsoft, mailbox }: Desk,
  flows: EnvironmentFlows,
  order: Pick<CreateFlow, 'environment' | 'connections'>,
  template: Template,
): Promise<Prepared> {
  const [mine, business] = await Promise.all([
    microsoft.connections(order.environment),
    microsoft.graph.business(mailbox),
  ])
  const references = await referencesTo(flows, mine, template.connectors, order.connections)
  return { references, businessName: business.displayName }
}
