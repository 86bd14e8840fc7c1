import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { connectorRoutes } from './connectors/routes.ts'
import { appointmentRoutes } from './control/appointment-routes.ts'
import { connectionRoutes } from './control/connection-routes.ts'
import { faultRoutes } from './control/fault-routes.ts'
import { flowRoutes } from './control/flow-routes.ts'
import { recordRoutes } from './control/record-routes.ts'
import { tenantInfo } from './control/tenant-info.ts'
import { tenantRoutes } from './control/tenant-routes.ts'
import { dataverseRoutes } from './dataverse/routes.ts'
import { discoveryRoutes } from './discovery/routes.ts'
import { entraRoutes } from './entra/routes.ts'
import { generateSigningKey } from './entra/signing-key.ts'
import { faultMiddleware } from './faults/middleware.ts'
import { graphRoutes } from './graph/routes.ts'
import { makerPortal } from './page/maker-portal.ts'
import { emulatorPage } from './page/routes.ts'
import { powerPlatformRoutes } from './power-platform/routes.ts'
import { recordRequests } from './request-record.ts'
import { World } from './world.ts'

/** A running emulator; `url` is its base without a slash at its end. */
export interface Emulator {
  readonly url: string
  /** Who can sign in, tenant by tenant. */
  tenants(): ReturnType<typeof tenantInfo>[]
  close(): Promise<void>
}

/** Starts Microsoft's cloud on this machine; port 0 takes any free one. */
export async function startEmulator({ port }: { port: number }): Promise<Emulator> {
  const world = new World(await generateSigningKey())
  const app = emulatorApp(world)
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: 'localhost' }, (address) => {
      const url = `http://localhost:${address.port}`
      world.listensAt(url)
      resolve({
        url,
        tenants: () => [...world.tenants.values()].map(tenantInfo),
        close: () =>
          new Promise((closed, failed) => {
            server.close((error) => (error ? failed(error) : closed()))
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
    server.on('error', reject)
  })
}

/** All of the emulator's services under their path prefixes. */
export function emulatorApp(world: World): Hono {
  const app = new Hono()
  app.use(recordRequests(world)).use(faultMiddleware(world))
  app.route('/login', entraRoutes(world))
  app.route('/graph', graphRoutes(world))
  app.route('/disco', discoveryRoutes(world))
  app.route('/dv', dataverseRoutes(world))
  app.route('/pp', powerPlatformRoutes(world))
  app.route('/connectors', connectorRoutes(world))
  app.route('/__emulator', tenantRoutes(world))
  app.route('/__emulator', appointmentRoutes(world))
  app.route('/__emulator', connectionRoutes(world))
  app.route('/__emulator', faultRoutes(world))
  app.route('/__emulator', flowRoutes(world))
  app.route('/__emulator', recordRoutes(world))
  app.route('/emulator', emulatorPage(world))
  app.route('/emulator/environments', makerPortal(world))
  return app
}
