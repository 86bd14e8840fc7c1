import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { callerOf } from '../entra/authentication.ts'
import { type Over, Throttle } from '../throttle.ts'
import type { World } from '../world.ts'
import { adminRoutes } from './admin-routes.ts'
import { FlowApiError } from './api-error.ts'
import { contentRoutes } from './content.ts'
import { environmentRoutes } from './environment-routes.ts'
import { flowRoutes } from './flow-routes.ts'
import { permissionRoutes } from './permission-routes.ts'
import { FlowServiceRefusal, WebhookNotRegistered } from './refusal.ts'
import { runRoutes } from './run-routes.ts'
import type { FlowApiEnv, FlowSession } from './session.ts'
import { triggerRoutes } from './trigger-routes.ts'

const audience = 'https://service.flow.microsoft.com/'
const versions = ['2016-11-01', '2017-06-01']

/** The flow service's API, which Microsoft's own portal uses and no documentation offers to others. */
export function flowServiceRoutes(world: World): Hono {
  const api = new Hono<FlowApiEnv>()
  const throttle = new Throttle()
  api.use(async (c, next) => {
    const id = randomUUID()
    c.header('x-ms-request-id', id)
    c.header('x-ms-correlation-id', id)
    const session = await sessionOf(world, c.req.raw)
    const version = c.req.query('api-version')
    if (!version) throw new FlowApiError(400, 'MissingApiVersionParameter', missingVersion)
    if (!versions.includes(version)) {
      throw new FlowApiError(400, 'InvalidApiVersionParameter', `The api-version '${version}' is invalid.`)
    }
    c.set('session', session)
    const { flowServiceLimit: limit, retryAfterForm: form } = session.tenant.switches
    const refusal = ({ retryAfter }: Over) =>
      new FlowApiError(429, 'TooManyConcurrentRequests', 'Too many concurrent requests.', {
        'Retry-After': retryAfter,
      })
    await throttle.pass(session.user.id, limit, { form, refusal }, next)
  })
  for (const routes of [
    environmentRoutes,
    flowRoutes,
    runRoutes,
    triggerRoutes,
    permissionRoutes,
    adminRoutes,
  ]) {
    api.route('/', routes)
  }
  api.onError((error, c) => {
    if (error instanceof FlowApiError) {
      return c.json({ error: { code: error.code, message: error.message } }, error.status, error.headers)
    }
    if (!(error instanceof FlowServiceRefusal)) throw error
    if (error instanceof WebhookNotRegistered && c.var.session.tenant.switches.webhookRefusal === 'quoted') {
      return c.json({ error: error.quoted(c.req.param('flow') ?? '') }, 400)
    }
    if (error.details.code === 'TooManyConcurrentRequests') c.header('Retry-After', '1')
    return c.json({ error: error.details }, error.status)
  })
  return new Hono().route('/', contentRoutes(world)).route('/providers/Microsoft.ProcessSimple', api)
}

const missingVersion = 'The api-version query parameter (?api-version=) is required for all requests.'

async function sessionOf(world: World, request: Request): Promise<FlowSession> {
  const caller = await callerOf(world, request, audience)
  if (!caller) {
    throw new FlowApiError(
      401,
      'InvalidAuthenticationAudience',
      `The access token is missing, expired, or has been obtained for the wrong audience or resource. It should exactly match with one of the allowed audiences '${audience}'.`,
    )
  }
  const { tenant, user, clientId, scopes } = caller
  if (!tenant.switches.flowServiceAvailable) {
    throw new FlowApiError(
      403,
      'AuthorizationFailed',
      `The application '${clientId}' may not access this service.`,
    )
  }
  const reads = request.method === 'GET'
  if (scopes.includes('Flows.Manage.All') || (reads && scopes.includes('Flows.Read.All'))) {
    return { world, tenant, user }
  }
  throw new FlowApiError(
    403,
    'AuthorizationFailed',
    'The access token does not carry the scope that is needed.',
  )
}
