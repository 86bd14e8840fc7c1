import { Hono } from 'hono'
import { FlowApiError } from './api-error.ts'
import { flowItem } from './flow-json.ts'
import { knownMyFlow } from './my-flows.ts'
import { pageOf } from './paging.ts'
import { environmentOf, type FlowApiEnv, type FlowContext, flowNotFound } from './session.ts'

/** What only administrators of the Power Platform may do: see all flows outside solutions, and bring a deleted one back. */
export const adminRoutes = new Hono<FlowApiEnv>()
  .get('/scopes/admin/environments/:environment/v2/flows', (c) => {
    requireAdministrator(c)
    const { world, tenant } = c.var.session
    const environment = environmentOf(c)
    const withDeleted = c.req.query('include') === 'softDeletedFlows'
    const flows = [...tenant.myFlows.values()].filter(
      ({ environmentId, deleted }) => environmentId === environment.id && (withDeleted || !deleted),
    )
    return c.json(
      pageOf(c, flows, (flow) => {
        const item = flowItem(c.var.session, knownMyFlow(world, tenant, flow))
        const state = flow.deleted ? 'Deleted' : item.properties.state
        // The list tells neither what a flow connects to nor what starts it.
        const properties = { ...item.properties, state, connectionReferences: {}, definitionSummary: {} }
        return { ...item, properties }
      }),
    )
  })
  .post('/scopes/admin/environments/:environment/flows/:flow/restore', (c) => {
    requireAdministrator(c)
    const { world, tenant } = c.var.session
    const flow = tenant.myFlows.get(c.req.param('flow').toLowerCase())
    if (!flow?.deleted || flow.environmentId !== environmentOf(c).id) {
      throw flowNotFound(c.req.param('flow'))
    }
    flow.deleted = false
    return c.json(flowItem(c.var.session, knownMyFlow(world, tenant, flow)))
  })

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
