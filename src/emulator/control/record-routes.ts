import { Hono } from 'hono'
import * as v from 'valibot'
import { addOrphans, webhooksOf } from '../bookings/webhooks.ts'
import type { World } from '../world.ts'
import { bodyOf, tenantOr404 } from './tenant-routes.ts'

const Orphans = v.object({ business: v.string(), count: v.pipe(v.number(), v.integer(), v.minValue(1)) })

/** What happened in a tenant, and what is true there: for tests that must see behind the services. */
export function recordRoutes(world: World): Hono {
  return new Hono()
    .get('/tenants/:tid/journal', (c) => c.json({ entries: tenantOr404(world, c.req.param('tid')).journal }))
    .delete('/tenants/:tid/journal', (c) => {
      tenantOr404(world, c.req.param('tid')).journal.length = 0
      return c.body(null, 204)
    })
    .get('/tenants/:tid/mails', (c) => c.json({ mails: tenantOr404(world, c.req.param('tid')).mails }))
    .get('/tenants/:tid/activities', (c) =>
      c.json({ activities: tenantOr404(world, c.req.param('tid')).activities }),
    )
    .get('/tenants/:tid/runs', (c) => c.json({ runs: tenantOr404(world, c.req.param('tid')).runs }))
    .get('/tenants/:tid/webhooks/:smtp', (c) =>
      c.json({ webhooks: webhooksOf(tenantOr404(world, c.req.param('tid')), c.req.param('smtp')) }),
    )
    .post('/tenants/:tid/orphans', async (c) => {
      const tenant = tenantOr404(world, c.req.param('tid'))
      const { business, count } = await bodyOf(c.req.raw, Orphans)
      addOrphans(tenant, business, count)
      return c.json({ webhooks: webhooksOf(tenant, business) }, 201)
    })
    .get('/tenants/:tid/workflows', (c) => {
      const { environments } = tenantOr404(world, c.req.param('tid'))
      const workflows = environments.flatMap(({ organization }) => [
        ...(organization?.workflows.values() ?? []),
      ])
      return c.json({ workflows })
    })
    .get('/tenants/:tid/requests', (c) =>
      c.json({ requests: world.requestsOf(tenantOr404(world, c.req.param('tid'))) }),
    )
    .delete('/tenants/:tid/requests', (c) => {
      world.forgetRequests(tenantOr404(world, c.req.param('tid')))
      return c.body(null, 204)
    })
}
