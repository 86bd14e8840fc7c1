import type { Context } from 'hono'
import type { Environment, Tenant, User } from '../tenant.ts'
import type { World } from '../world.ts'
import { FlowApiError } from './api-error.ts'
import { type KnownFlow, mayEdit, maySee } from './known-flow.ts'
import { knownMyFlow } from './my-flows.ts'
import { knownSolutionFlow } from './solution-flows.ts'

/** Who asks the flow service, and of which environment. */
export interface FlowSession {
  readonly world: World
  readonly tenant: Tenant
  readonly user: User
}

export interface FlowApiEnv {
  Variables: { session: FlowSession }
}

export type FlowContext = Context<FlowApiEnv>

/** The environment that a path names; `~default` is the tenant's own. */
export function environmentOf({ var: { session }, req }: FlowContext): Environment {
  const name = (req.param('environment') ?? '').toLowerCase()
  const found = session.tenant.environments.find(
    ({ id, isDefault }) => id.toLowerCase() === name || (isDefault && name === '~default'),
  )
  if (found) return found
  throw new FlowApiError(
    403,
    'EnvironmentAccessDenied',
    `Access to the environment '${req.param('environment')}' is denied.`,
  )
}

/** The flow that a path names, for somebody who may see it. */
export function flowOf(c: FlowContext): KnownFlow {
  const flow = findFlow(c)
  if (!flow) throw flowNotFound(c.req.param('flow') ?? '')
  if (maySee(flow, c.var.session.user)) return flow
  throw notYours(c.var.session.user, flow)
}

/** The flow that a path names, for somebody who may change it. */
export function ownFlowOf(c: FlowContext): KnownFlow {
  const flow = flowOf(c)
  if (mayEdit(flow, c.var.session.user)) return flow
  throw notYours(c.var.session.user, flow)
}

/** The flow that a path names, if there is one. */
export function findFlow(c: FlowContext): KnownFlow | undefined {
  const { world, tenant } = c.var.session
  const environment = environmentOf(c)
  const name = (c.req.param('flow') ?? '').toLowerCase()
  const mine = tenant.myFlows.get(name)
  if (mine && !mine.deleted && mine.environmentId === environment.id) return knownMyFlow(world, tenant, mine)
  const { organization } = environment
  if (!organization) return undefined
  for (const row of organization.workflows.values()) {
    if (row.resourceid === name) return knownSolutionFlow({ world, tenant, environment, organization }, row)
  }
  return undefined
}

/** The flows of an environment that somebody may see; those of solutions only if they were asked for. */
export function flowsSeen(c: FlowContext, withSolutions: boolean): KnownFlow[] {
  const { world, tenant, user } = c.var.session
  const environment = environmentOf(c)
  const { organization } = environment
  const mine = [...tenant.myFlows.values()]
    .filter(({ environmentId, deleted }) => environmentId === environment.id && !deleted)
    .map((flow) => knownMyFlow(world, tenant, flow))
    .filter((flow) => maySee(flow, user))
  const me = organization?.systemUsers.find((one) => one.azureactivedirectoryobjectid === user.id)
  if (!organization || !me || !withSolutions) return mine
  const place = { world, tenant, environment, organization }
  const rows = [...organization.workflows.values()].filter(
    ({ ownerid, sharedWith }) => ownerid === me.systemuserid || sharedWith.includes(me.systemuserid),
  )
  return [...mine, ...rows.map((row) => knownSolutionFlow(place, row))]
}

export const flowNotFound = (name: string) =>
  new FlowApiError(404, 'FlowNotFound', `Could not find flow '${name}'.`)

const notYours = ({ id }: User, { name }: KnownFlow) =>
  new FlowApiError(
    403,
    'ConnectionAuthorizationFailed',
    `The caller with object id '${id}' does not have permission for connection '${name}' under Api 'shared_logicflows'.`,
  )
