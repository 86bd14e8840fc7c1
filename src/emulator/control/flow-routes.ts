import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { plantMany } from '../seed/many-flows.ts'
import type { Organization, Tenant } from '../tenant.ts'
import type { World } from '../world.ts'
import { bodyOf, tenantOr404 } from './tenant-routes.ts'

const number = v.pipe(v.number(), v.integer(), v.minValue(0))
const NewFlows = v.strictObject({
  count: v.pipe(number, v.maxValue(100_000)),
  appointmentFlows: v.optional(number, 0),
  /** How many mailboxes the appointment flows watch: the tenant's booking pages, then ones made up. */
  mailboxes: v.optional(v.pipe(number, v.minValue(1)), 1),
})
const Privileges = v.strictObject({ systemAdministrator: v.boolean() })

/** Fills a tenant's organisation with flows, and says who there sees them all. */
export function flowRoutes(world: World): Hono {
  return new Hono()
    .post('/tenants/:tid/flows', async (c) => {
      const tenant = tenantOr404(world, c.req.param('tid'))
      const { count, appointmentFlows, mailboxes } = await bodyOf(c.req.raw, NewFlows)
      const organization = organizationOr404(tenant)
      const addresses = mailboxesOf(tenant, mailboxes)
      plantMany(organization, { count, appointmentFlows, mailboxes: addresses, now: world.now() })
      return c.json({ flows: organization.workflows.size, mailboxes: addresses }, 201)
    })
    .patch('/tenants/:tid/system-users/:address', async (c) => {
      const { systemUsers } = organizationOr404(tenantOr404(world, c.req.param('tid')))
      const at = systemUsers.findIndex((user) => user.internalemailaddress === c.req.param('address'))
      const user = systemUsers[at]
      if (!user) throw new HTTPException(404, { message: 'There is no such system user.' })
      const changed = { ...user, ...(await bodyOf(c.req.raw, Privileges)) }
      systemUsers[at] = changed
      return c.json(changed)
    })
}

const mailboxesOf = ({ businesses, domain }: Tenant, count: number): string[] =>
  Array.from({ length: count }, (_, index) => businesses[index]?.id ?? `Bookings${index + 1}@${domain}`)

function organizationOr404({ environments }: Tenant): Organization {
  const [organization] = environments.flatMap((environment) => environment.organization ?? [])
  if (!organization) throw new HTTPException(404, { message: 'The tenant has no organisation.' })
  return organization
}
