import type { Connection } from '#contract/environment.ts'
import type { SmtpAddress } from '#domain/smtp-address.ts'
import type { Config } from '../config.ts'
import type { Caller } from '../identity.ts'
import { remembered } from '../remembered.ts'
import { clockBy } from './clock.ts'
import { dataverseFor } from './dataverse.ts'
import { type DataverseEnvironment, environmentsFor } from './discovery.ts'
import { type EnvironmentFlows, environmentFlows } from './environment-flows.ts'
import { type Environment, environmentsOf } from './environments.ts'
import { type FlowService, flowServiceFor } from './flow-service.ts'
import { type Graph, graphFor } from './graph.ts'
import { sender } from './http.ts'
import { mailboxLanes } from './lanes.ts'
import { namedFlowsFor } from './named-flows.ts'
import { type Notices, noticesFor } from './notices.ts'
import { onBehalfOf } from './on-behalf-of.ts'
import { connectionsFor } from './power-platform.ts'
import type { ServiceEnvironment } from './service-flow.ts'
import { ifRefused, UpstreamError } from './upstream-error.ts'

/** The environments that could be found, and what kept the others from being found. */
export interface KnownEnvironments {
  readonly environments: Environment[]
  readonly refused: UpstreamError | null
}

/** Microsoft's APIs in one caller's name. */
export interface Microsoft {
  readonly graph: Graph
  /** As they were some minutes ago at most, or an hour for whoever comes back; asked of discovery now where that is wanted. */
  environments(when?: 'now'): Promise<Environment[]>
  /** The same, and why those without Dataverse are missing where the flow service, switched on, does not list them. */
  knownEnvironments(): Promise<KnownEnvironments>
  connections(environmentId: string): Promise<Connection[]>
  /** The flows of an environment, by every road there is. */
  flows(environment: Environment): EnvironmentFlows
  /** The flow service, where it is switched on. */
  readonly flowService: FlowService | null
  readonly notices: Notices
  /** The flows that Power Platform says to watch a mailbox; null where it says nothing. */
  namedFlows(environmentId: string, mailbox: SmtpAddress): Promise<string[] | null>
}

/** How long the list of environments is taken to be the same, in milliseconds: they come and go by the month. */
const ENVIRONMENTS = { most: 10_000, ages: 5 * 60_000, expires: 60 * 60_000 }

/** Opens the gateways for whoever calls; tokens, mailbox lanes, how each service is and what is remembered are shared by the whole server. */
export function microsoftFor(config: Config, now: () => number): (caller: Caller) => Microsoft {
  const send = sender({ clock: clockBy(now), timeouts: config.timeouts })
  const tokens = onBehalfOf(config, send)
  const graph = graphFor(config, send, tokens, mailboxLanes())
  const discover = environmentsFor(config, send, tokens)
  const organizations = remembered<DataverseEnvironment[]>({ ...ENVIRONMENTS, now })
  const services = remembered<ServiceEnvironment[]>({ ...ENVIRONMENTS, now })
  const connections = connectionsFor(config, send, tokens)
  const dataverse = dataverseFor(send, tokens, now)
  const namedFlows = namedFlowsFor(config, send, tokens)
  const notices = noticesFor(config, send, tokens)
  const flowServiceOf = config.flowService && flowServiceFor(config.flowService, send, tokens)
  return (caller) => {
    const flowService = flowServiceOf?.(caller) ?? null
    const key = `${caller.tenantId} ${caller.userId}`
    const listed = async (when?: 'now'): Promise<ServiceEnvironment[] | UpstreamError> => {
      if (!flowService) return []
      const asked = services[when ? 'renew' : 'recall'](key, () => flowService.environments())
      return ifRefused(asked, (error) => error)
    }
    const find = async (when?: 'now'): Promise<KnownEnvironments> => {
      const [found, more] = await Promise.all([
        organizations[when ? 'renew' : 'recall'](key, () => discover(caller)),
        listed(when),
      ])
      // What the flow service does not list is only missing.
      return more instanceof UpstreamError
        ? { environments: environmentsOf(found, []), refused: more }
        : { environments: environmentsOf(found, more), refused: null }
    }
    return {
      graph: graph(caller),
      environments: async (when) => (await find(when)).environments,
      knownEnvironments: () => find(),
      connections: (environmentId) => connections(caller, environmentId),
      flows: (environment) =>
        environmentFlows(
          environment,
          caller,
          environment.dataverse && dataverse(caller, environment.dataverse),
          flowService,
        ),
      flowService,
      notices: notices(caller),
      namedFlows: (environmentId, mailbox) => namedFlows(caller, environmentId, mailbox),
    }
  }
}
