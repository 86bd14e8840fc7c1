import { Hono } from 'hono'
import { FlowApiError } from './api-error.ts'
import { flowItem } from './flow-json.ts'
import { knownMyFlow } from './my-flows.ts'
import { environmentOf, type FlowApiEnv, type FlowContext, flowNotFound } from './session.ts'

/** What only administrators of the Power Platform may do: bring a deleted flow back. */
export const adminRoutes = new Hono<FlowApiEnv>().post(
  '/scopes/admin/environments/:environment/flows/:flow/restore',
  (c) => {
    requireAdministrator(c)
    const { world, tenant } = c.var.session
    const flow = tenant.myFlows.get(c.req.param('flow').toLowerCase())
    if (!flow?.deleted || flow.environmentId !== environmentOf(c).id) {
      throw flowNotFound(c.req.param('flow'))
    }
    flow.deleted = false
    return c.json(flowItem(c.var.session, knownMyFlow(world, tenant, flow)))
  },
)

function requireAdministrator({ var: { session } }: FlowContext): void {
  const { tenant, user } = session
  const administers = tenant.environments.some(({ organization }) =>
    organization?.systemUsers.some(
      (one) => one.systemAdministrator && one.azureactivedirectoryobjectid === user.id,
    ),
  )
  if (administers) return
  throw new FlowApiError(
    403,
    'AuthorizationFailed',
    `The caller with object id '${user.id}' is not an administrator of the environment.`,
  )
}
