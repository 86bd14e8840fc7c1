import type { Context, Next } from 'hono'
import type { Connection, Tenant } from '../tenant.ts'
import type { World } from '../world.ts'

/** On whose behalf a running flow calls a connector. */
export interface Party {
  readonly world: World
  readonly tenant: Tenant
  readonly connection: Connection
}

export interface ConnectionEnv {
  Variables: { party: Party }
}

const header = 'X-Emulator-Connection'

/** How a running flow says which connection it calls by. */
export const connectionHeader = (tenant: Tenant, { name }: Connection) => ({
  [header]: `${tenant.id} ${encodeURIComponent(name)}`,
})

/** The tenant whose connection a request is made by. */
export function tenantOfConnection(world: World, request: Request): Tenant | undefined {
  return world.tenants.get(request.headers.get(header)?.split(' ')[0] ?? '')
}

/** The connection of a tenant that is known under a name. */
export const connectionNamed = ({ connections }: Tenant, name: string): Connection | undefined =>
  connections.find((connection) => connection.name === name)

/** Lets only requests through that are made by a connection to this connector in good order. */
export const requireConnection =
  (world: World, apiName: string) => async (c: Context<ConnectionEnv>, next: Next) => {
    const [, name = ''] = c.req.header(header)?.split(' ') ?? []
    const tenant = tenantOfConnection(world, c.req.raw)
    const connection = tenant?.connections.find(
      (known) => known.name === decodeURIComponent(name) && known.apiName === apiName,
    )
    if (!tenant || connection?.status !== 'Connected') {
      const message = 'The connection is not authorized. Sign in to it again.'
      return c.json({ status: 401, message, error: { code: 'Unauthorized', message } }, 401)
    }
    c.set('party', { world, tenant, connection })
    await next()
  }
