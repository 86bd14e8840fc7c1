import type { Connection } from '#contract/environment.ts'
import type { Config } from '../config.ts'
import type { Caller } from '../identity.ts'
import { remembered } from '../remembered.ts'
import { type Dataverse, dataverseFor } from './dataverse.ts'
import { type DataverseEnvironment, environmentsFor } from './discovery.ts'
import { type Graph, graphFor } from './graph.ts'
import { mailboxLanes } from './mailbox-lanes.ts'
import { type Notices, noticesFor } from './notices.ts'
import { onBehalfOf } from './on-behalf-of.ts'
import { connectionsFor } from './power-platform.ts'

/** Microsoft's APIs in one caller's name. */
export interface Microsoft {
  readonly graph: Graph
  /** As they were some minutes ago at most, or an hour for whoever comes back; asked of discovery now where that is wanted. */
  environments(when?: 'now'): Promise<DataverseEnvironment[]>
  connections(environmentId: string): Promise<Connection[]>
  dataverse(environment: DataverseEnvironment): Dataverse
  readonly notices: Notices
}

/** How long the list of environments is taken to be the same, in milliseconds: they come and go by the month. */
const ENVIRONMENTS = { most: 10_000, ages: 5 * 60_000, expires: 60 * 60_000 }

/** Opens the gateways for whoever calls; tokens, mailbox lanes and what is remembered are shared by the whole server. */
export function microsoftFor(config: Config, now: () => number): (caller: Caller) => Microsoft {
  const tokens = onBehalfOf(config)
  const graph = graphFor(config, tokens, mailboxLanes())
  const discover = environmentsFor(config, tokens)
  const environments = remembered<DataverseEnvironment[]>({ ...ENVIRONMENTS, now })
  const connections = connectionsFor(config, tokens)
  const dataverse = dataverseFor(tokens, now)
  const notices = noticesFor(config, tokens)
  return (caller) => {
    const key = `${caller.tenantId} ${caller.userId}`
    return {
      graph: graph(caller),
      environments: (when) => environments[when ? 'renew' : 'recall'](key, () => discover(caller)),
      connections: (environmentId) => connections(caller, environmentId),
      dataverse: (environment) => dataverse(caller, environment),
      notices: notices(caller),
    }
  }
}
