import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { addFault, removeFault, struck } from '../faults/faults.ts'
import type { World } from '../world.ts'
import { bodyOf, tenantOr404 } from './tenant-routes.ts'

const isPattern = (source: string) => {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
}

const NewFault = v.strictObject({
  match: v.strictObject({
    method: v.optional(v.string()),
    path: v.pipe(v.string(), v.check(isPattern, 'Not a regular expression.')),
  }),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  skip: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  phase: v.optional(v.picklist(['before', 'after']), 'before'),
  answer: v.optional(
    v.strictObject({
      status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
      headers: v.optional(v.record(v.string(), v.string())),
      body: v.optional(v.unknown()),
    }),
  ),
  hang: v.optional(v.boolean()),
  breaks: v.optional(v.boolean()),
  holds: v.optional(v.boolean()),
  delayMs: v.optional(v.pipe(v.number(), v.minValue(0))),
})

/** Sets faults up, tells when they strike, and takes them back. */
export function faultRoutes(world: World): Hono {
  return new Hono()
    .post('/tenants/:tid/faults', async (c) => {
      const tenant = tenantOr404(world, c.req.param('tid'))
      const { id } = addFault(tenant, await bodyOf(c.req.raw, NewFault))
      return c.json({ id }, 201)
    })
    .get('/tenants/:tid/faults/:id/hit', async (c) => {
      const { faults } = tenantOr404(world, c.req.param('tid'))
      const fault = faults.find(({ id }) => id === c.req.param('id'))
      if (!fault) throw new HTTPException(404, { message: 'There is no such fault.' })
      await struck(fault)
      return c.json({ hits: fault.hits })
    })
    .delete('/tenants/:tid/faults/:id', (c) => {
      removeFault(tenantOr404(world, c.req.param('tid')), c.req.param('id'))
      return c.body(null, 204)
    })
}
