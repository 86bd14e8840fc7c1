import type { MiddlewareHandler } from 'hono'
import { tenantOfRequest } from './faults/tenant-of-request.ts'
import type { World } from './world.ts'

/** What people, tests and running flows ask is not the product's doing. */
const unrecorded = /^\/(?:emulator|__emulator|connectors|teams)(?:\/|$)/

/** Keeps what the product's APIs were asked for each tenant; a request that hangs is there with status 0. */
export function recordRequests(world: World): MiddlewareHandler {
  return async (c, next) => {
    const tenant = unrecorded.test(c.req.path) ? undefined : await tenantOfRequest(world, c.req.raw)
    const { pathname, search } = new URL(c.req.url)
    const seen = { method: c.req.method, path: `${pathname}${search}`, status: 0 }
    if (tenant) world.record(tenant, seen)
    await next()
    seen.status = c.res.status
  }
}
