import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { callerOf } from '../entra/authentication.ts'
import type { Connection } from '../tenant.ts'
import type { World } from '../world.ts'
import { cloudFlowRoutes } from './cloud-flow-routes.ts'
import { type PowerPlatformEnv, refusal } from './party.ts'

const audience = 'https://api.powerplatform.com'

/** The Power Platform API: the caller's own connections in an environment, and the flows of its organisation. */
export function powerPlatformRoutes(world: World): Hono<PowerPlatformEnv> {
  const routes = new Hono<PowerPlatformEnv>()
  routes.use('/:area/environments/:environment/*', async (c, next) => {
    c.header('x-ms-correlation-id', randomUUID())
    const caller = await callerOf(world, c.req.raw, audience)
    // A token for another resource is a server error here, not a 401.
    if (!caller) return c.json(refusal('UnexpectedError', 'An unexpected error occurred.'), 500)
    if (!c.req.query('api-version')) {
      return c.json(refusal('ApiVersionMissing', 'The api-version query parameter is required.'), 400)
    }
    const name = c.req.param('environment')
    const environment = caller.tenant.environments.find(({ id }) => id.toLowerCase() === name.toLowerCase())
    if (!environment) {
      return c.json(refusal('EnvironmentNotFound', `The environment '${name}' was not found.`), 404)
    }
    c.set('party', { world, caller, environment })
    await next()
  })
  routes.get('/connectivity/environments/:environment/connections', (c) => {
    const { caller, environment } = c.var.party
    const mine = caller.tenant.connections.filter(
      ({ ownerId, environmentId }) => ownerId === caller.user.id && environmentId === environment.id,
    )
    return c.json({ value: mine.map(connectionJson) })
  })
  return routes.route('/powerautomate/environments/:environment', cloudFlowRoutes)
}

const connectionJson = ({ name, apiName, displayName, environmentId, status, ownerId }: Connection) => ({
  name,
  id: `/providers/Microsoft.PowerApps/apis/${apiName}/connections/${name}`,
  type: 'Microsoft.PowerApps/apis/connections',
  properties: {
    apiId: `/providers/Microsoft.PowerApps/apis/${apiName}`,
    displayName,
    statuses: [
      status === 'Connected'
        ? { status }
        : {
            status,
            target: 'token',
            error: { code: 'Unauthorized', message: 'Failed to refresh access token for service.' },
          },
    ],
    createdBy: { id: ownerId, type: 'User' },
    createdTime: '2026-04-01T00:00:00.0000000Z',
    environment: { id: `/providers/Microsoft.PowerApps/environments/${environmentId}`, name: environmentId },
  },
})
