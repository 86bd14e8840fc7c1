import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { removeWebhook } from '../bookings/webhooks.ts'
import type { World } from '../world.ts'
import { flowOr404 } from './kept-flows.ts'
import { PastRun, pastRuns } from './past-runs.ts'
import { bodyOf, tenantOr404 } from './tenant-routes.ts'

const FlowPatch = v.strictObject({
  suspension: v.optional(v.nullable(v.strictObject({ reason: v.string(), details: v.string() }))),
  /** Whether a suspended flow goes on holding its slot. */
  keepsWebhook: v.optional(v.boolean(), false),
  managed: v.optional(v.boolean()),
})

/** Does to flows what the platform does by itself: suspends them, lets them have run, loses their webhooks. */
export function keptFlowRoutes(world: World): Hono {
  return new Hono()
    .patch('/tenants/:tid/flows/:id', async (c) => {
      const flow = flowOr404(world, tenantOr404(world, c.req.param('tid')), c.req.param('id'))
      const { suspension, keepsWebhook, managed } = await bodyOf(c.req.raw, FlowPatch)
      if (suspension !== undefined) flow.suspend(suspension, keepsWebhook)
      if (managed !== undefined) flow.manage(managed)
      return c.body(null, 204)
    })
    .post('/tenants/:tid/flows/:id/runs', async (c) => {
      const tenant = tenantOr404(world, c.req.param('tid'))
      const runs = pastRuns(flowOr404(world, tenant, c.req.param('id')), await bodyOf(c.req.raw, PastRun))
      tenant.runs.push(...runs)
      return c.json({ runs: runs.map(({ id, startTime, status }) => ({ id, startTime, status })) }, 201)
    })
    .delete('/tenants/:tid/webhooks/:smtp/:id', (c) => {
      const { tid, smtp, id } = c.req.param()
      if (removeWebhook(tenantOr404(world, tid), smtp, id)) return c.body(null, 204)
      throw new HTTPException(404, { message: `There is no webhook ${id}.` })
    })
}
