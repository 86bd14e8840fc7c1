import { setTimeout as later } from 'node:timers/promises'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { openAPIRouteHandler } from 'hono-openapi'
import { compressed } from './compressed.ts'
import type { Config } from './config.ts'
import type { Desk } from './desk.ts'
import type { Log } from './log.ts'
import { page } from './page/page.ts'
import { ProblemError } from './problem-error.ts'
import { problemOf } from './problems.ts'
import { appointmentRoutes } from './routes/appointments.ts'
import { businessRoutes } from './routes/businesses.ts'
import { environmentRoutes } from './routes/environments.ts'
import { flowHealthRoutes } from './routes/flow-health.ts'
import { flowOperationRoutes } from './routes/flow-operations.ts'
import { flowRoutes } from './routes/flows.ts'
import { healthRoutes } from './routes/health.ts'
import { requestRoutes } from './routes/requests.ts'
import { type Session, signedIn } from './routes/session.ts'
import { suspectRoutes } from './routes/suspects.ts'
import type { Store } from './store/store.ts'

/** Longest request body, in bytes. */
const BODY_LIMIT = 64 * 1024

export interface AppOptions {
  readonly config: Config
  readonly store: Store
  /** The folder of the built app. */
  readonly directory: string
  readonly log: Log
  readonly now?: () => number
  readonly pause?: Desk['pause']
}

/** The whole server: the API, its document, its health and the page. */
export function serverApp({
  config,
  store,
  directory,
  log,
  now = Date.now,
  pause = later,
}: AppOptions): Hono<Session> {
  const app = new Hono<Session>()

  app.use(requestId())
  app.use(
    secureHeaders({
      xFrameOptions: false,
      // Sign-in answers in a popup, which must reach the page that opened it.
      crossOriginOpenerPolicy: false,
      crossOriginResourcePolicy: false,
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: config.publicUrl.startsWith('https:') && 'max-age=31536000',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
      xXssProtection: false,
    }),
  )
  app.use(compressed())
  app.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store')
    const length = Number(c.req.header('content-length') ?? 0)
    if (length > BODY_LIMIT || c.req.header('transfer-encoding'))
      throw new ProblemError(413, 'request-invalid', 'The request is too large.')
    await next()
  })

  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    const { url, tenantId } = config.entra
    const keys = await fetch(`${url}/${tenantId}/discovery/v2.0/keys`, {
      signal: AbortSignal.timeout(3000),
    }).catch(() => null)
    if (!keys?.ok) return c.json({ status: 'waiting for Entra' }, 503)
    return (await store.answers())
      ? c.json({ status: 'ready' })
      : c.json({ status: 'waiting for the database' }, 503)
  })
  app.get(
    '/api/openapi.json',
    openAPIRouteHandler(app, {
      documentation: {
        info: { title: 'Workflow Desk for Microsoft Bookings', version: '1' },
        components: { securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
      },
    }),
  )

  app.use('/api/*', signedIn(config, store, log, now, pause))
  app.route('/api/businesses', businessRoutes())
  app.route('/api/environments', environmentRoutes(config))
  app.route('/api/health', healthRoutes())
  app.route('/api/businesses/:address/flows', flowRoutes())
  app.route('/api/businesses/:address/flows', flowHealthRoutes())
  app.route('/api/businesses/:address/flows', flowOperationRoutes())
  app.route('/api/businesses/:address/suspects', suspectRoutes())
  app.route('/api/businesses/:address/requests', requestRoutes())
  app.route('/api/businesses/:address/appointments', appointmentRoutes())
  app.all('/api/*', () => {
    throw new ProblemError(404, 'not-found', 'There is nothing here.')
  })
  app.route('/', page(config, directory))

  app.onError((error, c) => {
    const requestId = c.get('requestId')
    const known =
      error instanceof HTTPException
        ? new ProblemError(400, 'request-invalid', 'The request cannot be understood.')
        : error
    const problem = problemOf(known, requestId)
    if (problem.code === 'internal') log({ requestId, method: c.req.method, path: c.req.routePath, error })
    if (problem.status === 401) {
      const claims =
        problem.claims &&
        `, error="insufficient_claims", claims="${Buffer.from(problem.claims).toString('base64')}"`
      c.header('www-authenticate', `Bearer realm="workflow-desk"${claims ?? ''}`)
    }
    if (problem.refusal?.retryAfter) c.header('retry-after', String(Math.ceil(problem.refusal.retryAfter)))
    return c.body(JSON.stringify(problem), problem.status, {
      'content-type': 'application/problem+json',
    })
  })
  return app
}
