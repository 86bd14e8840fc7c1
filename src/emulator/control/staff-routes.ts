import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { setRole } from '../bookings/staff.ts'
import { businessOf } from '../bookings/webhooks.ts'
import type { World } from '../world.ts'
import { bodyOf, tenantOr404 } from './tenant-routes.ts'

const RoleOrder = v.strictObject({
  user: v.string(),
  role: v.picklist(['administrator', 'teamMember', 'scheduler', 'viewer', 'guest', 'externalGuest']),
})

/** Gives people roles at booking pages. */
export function staffRoutes(world: World): Hono {
  return new Hono().patch('/tenants/:tid/businesses/:business/staff', async (c) => {
    const tenant = tenantOr404(world, c.req.param('tid'))
    const { user: name, role } = await bodyOf(c.req.raw, RoleOrder)
    const business = businessOf(tenant, c.req.param('business'))
    const user = tenant.users.find(({ userPrincipalName }) => userPrincipalName === name)
    if (!business || !user) throw new HTTPException(404, { message: 'There is no such page or person.' })
    setRole(business, user, role)
    return c.json({ role })
  })
}
