import { randomUUID } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import { businessOf } from '../bookings/webhooks.ts'
import { type Caller, callerOf } from '../entra/authentication.ts'
import type { BookingBusiness } from '../tenant.ts'
import type { Over, Throttle } from '../throttle.ts'
import type { World } from '../world.ts'
import { accessDenied, GraphError, graphErrorBody, noMailbox, overConcurrency } from './graph-error.ts'
import { checkPermission, checkRole } from './permissions.ts'

export const graphAudience = 'https://graph.microsoft.com'

/** What Graph knows of a request by the time a route answers it. */
export interface GraphEnv {
  Variables: { caller: Caller; business: BookingBusiness; requestId: string; clientRequestId: string }
}

/** What Graph takes from one app at one mailbox. */
const mailboxLimit = { concurrent: 4, takes: 12 }

/** A Graph application: every answer carries its ids, every refusal Graph's shape, every caller is known. */
export function graphApp(world: World): Hono<GraphEnv> {
  return new Hono<GraphEnv>()
    .onError((error, c) => {
      if (!(error instanceof GraphError)) throw error
      const { requestId, clientRequestId } = c.var
      const body = graphErrorBody(error, { now: world.now(), requestId, clientRequestId })
      return c.json(body, error.status, error.headers)
    })
    .use(async (c, next) => {
      const requestId = randomUUID()
      const clientRequestId = c.req.header('client-request-id') ?? requestId
      c.set('requestId', requestId)
      c.set('clientRequestId', clientRequestId)
      c.header('request-id', requestId)
      c.header('client-request-id', clientRequestId)
      c.set('caller', await callerOrRefusal(world, c.req.raw))
      await next()
    })
}

/** Lets a request in to the mailbox that its path names, if there is room and the user belongs there. */
export function mailbox(throttle: Throttle): MiddlewareHandler<GraphEnv> {
  return async (c, next) => {
    const { caller } = c.var
    const address = c.req.param('business') ?? ''
    checkPermission(caller, 'read')
    const told = {
      form: caller.tenant.switches.retryAfterForm,
      refusal: ({ retryAfter }: Over) => overConcurrency(retryAfter),
    }
    const who = `${caller.clientId} ${address.toLowerCase()}`
    await throttle.pass(who, mailboxLimit, told, async () => {
      const business = businessOf(caller.tenant, address)
      if (!business) throw noMailbox()
      checkRole(business, caller.user, 'read')
      c.set('business', business)
      await next()
    })
  }
}

/** Refuses the list where the tenant's switch says so; by its id each page can still be read. */
export function checkList(caller: Caller): void {
  checkPermission(caller, 'read')
  if (caller.tenant.switches.businessListForbidden) throw accessDenied()
}

async function callerOrRefusal(world: World, request: Request): Promise<Caller> {
  const caller = await callerOf(world, request, graphAudience)
  if (caller) return caller
  throw new GraphError(
    401,
    'InvalidAuthenticationToken',
    request.headers.has('authorization')
      ? 'Access token validation failure. Invalid audience.'
      : 'Access token is empty.',
    {
      'WWW-Authenticate': `Bearer realm="", authorization_uri="${world.baseUrl}/login/common/oauth2/authorize"`,
    },
  )
}
