import { Hono } from 'hono'
import * as v from 'valibot'
import { businessOf } from '../bookings/webhooks.ts'
import { plantMyFlows } from '../seed/my-flows.ts'
import type { World } from '../world.ts'
import { bodyOf, tenantOr404 } from './tenant-routes.ts'

const Planting = v.strictObject({ business: v.optional(v.string()) })

/** Gives a tenant flows outside solutions, and tells of them. */
export function myFlowRoutes(world: World): Hono {
  return new Hono()
    .post('/tenants/:tid/my-flows', async (c) => {
      const tenant = tenantOr404(world, c.req.param('tid'))
      const { business = '' } = await bodyOf(c.req.raw, Planting)
      const flows = plantMyFlows(tenant, world.now(), businessOf(tenant, business))
      return c.json({ flows }, 201)
    })
    .get('/tenants/:tid/my-flows', (c) =>
      c.json({ flows: [...tenantOr404(world, c.req.param('tid')).myFlows.values()] }),
    )
}
