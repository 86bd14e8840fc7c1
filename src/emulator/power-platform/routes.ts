import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { callerOf } from '../entra/authentication.ts'
import type { Connection } from '../tenant.ts'
import type { World } from '../world.ts'

const audience = 'https://api.powerplatform.com'

/** The Power Platform API: the caller's own connections in an environment. */
export function powerPlatformRoutes(world: World): Hono {
  return new Hono().get('/connectivity/environments/:environment/connections', async (c) => {
    c.header('x-ms-correlation-id', randomUUID())
    const caller = await callerOf(world, c.req.raw, audience)
    // A token for another resource is a server error here, not a 401.
    if (!caller) return c.json(refusal('UnexpectedError', 'An unexpected error occurred.'), 500)
    if (!c.req.query('api-version')) {
      return c.json(refusal('ApiVersionMissing', 'The api-version query parameter is required.'), 400)
    }
    const { tenant, user } = caller
    const environment = tenant.environments.find(
      ({ id }) => id.toLowerCase() === c.req.param('environment').toLowerCase(),
    )
    if (!environment) {
      const message = `The environment '${c.req.param('environment')}' was not found.`
      return c.json(refusal('EnvironmentNotFound', message), 404)
    }
    const mine = tenant.connections.filter(
      ({ ownerId, environmentId }) => ownerId === user.id && environmentId === environment.id,
    )
    return c.json({ value: mine.map(connectionJson) })
  })
}

const refusal = (code: string, message: string) => ({ error: { code, message } })

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
