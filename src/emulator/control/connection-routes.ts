import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { connectionNamed } from '../connectors/connection.ts'
import type { World } from '../world.ts'
import { bodyOf, tenantOr404 } from './tenant-routes.ts'

const ConnectionPatch = v.strictObject({ status: v.picklist(['Connected', 'Error']) })

/** Tells of everybody's connections in a tenant; breaks and repairs them. */
export function connectionRoutes(world: World): Hono {
  return new Hono()
    .get('/tenants/:tid/connections', (c) =>
      c.json({ connections: tenantOr404(world, c.req.param('tid')).connections }),
    )
    .patch('/tenants/:tid/connections/:name', async (c) => {
      const connection = connectionNamed(tenantOr404(world, c.req.param('tid')), c.req.param('name'))
      if (!connection) throw new HTTPException(404, { message: 'There is no such connection.' })
      return c.json(Object.assign(connection, await bodyOf(c.req.raw, ConnectionPatch)))
    })
}
