import type { Connection } from '#contract/environment.ts'
import type { Config } from '../config.ts'
import type { Caller } from '../identity.ts'
import { type Dataverse, dataverseFor } from './dataverse.ts'
import { type DataverseEnvironment, environmentsFor } from './discovery.ts'
import { type Graph, graphFor } from './graph.ts'
import { mailboxLanes } from './mailbox-lanes.ts'
import { onBehalfOf } from './on-behalf-of.ts'
import { connectionsFor } from './power-platform.ts'

/** Microsoft's APIs in one caller's name. */
export interface Microsoft {
  readonly graph: Graph
  /** Asked of discovery once, however often one request needs them. */
  environments(): Promise<DataverseEnvironment[]>
  connections(environmentId: string): Promise<Connection[]>
  dataverse(environment: DataverseEnvironment): Dataverse
}

/** Opens the gateways for whoever calls; tokens and mailbox lanes are shared by the whole server. */
export function microsoftFor(config: Config): (caller: Caller) => Microsoft {
  const tokens = onBehalfOf(config)
  const graph = graphFor(config, tokens, mailboxLanes())
  const environments = environmentsFor(config, tokens)
  const connections = connectionsFor(config, tokens)
  const dataverse = dataverseFor(tokens)
  return (caller) => {
    let found: Promise<DataverseEnvironment[]> | undefined
    return {
      graph: graph(caller),
      environments: () => {
        found ??= environments(caller)
        return found
      },
      connections: (environmentId) => connections(caller, environmentId),
      dataverse: (environment) => dataverse(caller, environment),
    }
  }
}
