import { setTimeout as delay } from 'node:timers/promises'
import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import type { Fault } from '../tenant.ts'
import type { World } from '../world.ts'
import { claimFault, strike, takenBack } from './faults.ts'
import { tenantOfRequest } from './tenant-of-request.ts'

/** Lets the faults that were set up strike the requests of their tenant. */
export const faultMiddleware =
  (world: World): MiddlewareHandler<{ Bindings: HttpBindings }> =>
  async (c, next) => {
    const tenant = await tenantOfRequest(world, c.req.raw)
    const fault = tenant && claimFault(tenant, c.req.method, new URL(c.req.url))
    if (!fault) return next()
    if (fault.phase === 'after') await next()
    strike(fault)
    if (fault.delayMs) await delay(fault.delayMs)
    if (fault.holds) await takenBack(fault)
    if (fault.hang) await abandoned(c.req.raw)
    if (fault.breaks) c.env.incoming.socket.destroy()
    if (fault.answer || fault.hang || fault.breaks) {
      // What the service itself answered must not shine through.
      c.res = undefined
      c.res = answerOf(fault)
      return
    }
    if (fault.phase === 'before') await next()
  }

/** Resolves when the client has given up. */
function abandoned({ signal }: Request): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

function answerOf({ answer }: Fault): Response {
  const { status, headers, body } = answer ?? { status: 504 }
  if (body === undefined) return new Response(null, { status, headers })
  if (typeof body === 'string') return new Response(body, { status, headers })
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
}
