import { Hono } from 'hono'
import { cors } from 'hono/cors'
import type { World } from '../world.ts'
import { authorizeRoutes } from './authorize-routes.ts'
import { EntraError, entraErrorBody } from './entra-error.ts'
import { logoutRoutes } from './logout-routes.ts'
import { metadataRoutes } from './metadata-routes.ts'
import { tokenRoutes } from './token-routes.ts'

/** Entra: the pages a browser visits, and the endpoints that scripts call from any origin. */
export function entraRoutes(world: World): Hono {
  const endpoints = new Hono()
    .use(cors())
    .route('/', metadataRoutes(world))
    .route('/', tokenRoutes(world))
    .onError((error, c) => {
      if (!(error instanceof EntraError)) throw error
      const correlationId = c.req.header('client-request-id') ?? c.req.query('client-request-id')
      return c.json(entraErrorBody(error, world.now(), correlationId), error.status)
    })
  return new Hono().route('/', authorizeRoutes(world)).route('/', logoutRoutes(world)).route('/', endpoints)
}
