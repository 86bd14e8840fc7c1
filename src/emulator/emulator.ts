import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { connectorRoutes } from './connectors/routes.ts'
import { appointmentRoutes } from './control/appointment-routes.ts'
import { connectionRoutes } from './control/connection-routes.ts'
import { faultRoutes } from './control/fault-routes.ts'
import { flowRoutes } from './control/flow-routes.ts'
import { keptFlowRoutes } from './control/kept-flow-routes.ts'
import { myFlowRoutes } from './control/my-flow-routes.ts'
import { recordRoutes } from './control/record-routes.ts'
import { staffRoutes } from './control/staff-routes.ts'
import { tenantInfo } from './control/tenant-info.ts'
import { tenantRoutes } from './control/tenant-routes.ts'
import { dataverseRoutes } from './dataverse/routes.ts'
import { discoveryRoutes } from './discovery/routes.ts'
import { entraRoutes } from './entra/routes.ts'
import { generateSigningKey } from './entra/signing-key.ts'
import { faultMiddleware } from './faults/middleware.ts'
import { flowServiceRoutes } from './flow-service/routes.ts'
import { graphRoutes } from './graph/routes.ts'
import { makerPortal } from './page/maker-portal.ts'
import { emulatorPage } from './page/routes.ts'
import { powerPlatformRoutes } from './power-platform/routes.ts'
import { recordRequests } from './request-record.ts'
import { teamsRoutes } from './teams/routes.ts'
import { World } from './world.ts'

/** A running emulator; `url` is its base without a slash at its end. */
export interface Emulator {
  readonly url: string
  /** Who can sign in, tenant by tenant. */
  tenants(): ReturnType<typeof tenantInfo>[]
  /** Tells where the app is that Teams shows in a tab. */
  showsApp(appUrl: string): void
  close(): Promise<void>
}

interface Start {
  /** 0 takes any free one. */
  readonly port: number
  /** Where the build put the scripts of the emulator's pages, when that is not where the sources expect it. */
  readonly scripts?: string
  /** Whether the first tenant has flows outside solutions too. */
  readonly myFlows?: boolean
}

/** Starts Microsoft's cloud on this machine. */
export async function startEmulator({ port, scripts, myFlows }: Start): Promise<Emulator> {
  const world = new World(await generateSigningKey(), { myFlows })
  const app = emulatorApp(world, scripts)
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: 'localhost' }, (address) => {
      const url = `http://localhost:${address.port}`
      world.listensAt(url)
      resolve({
        url,
        tenants: () => [...world.tenants.values()].map(tenantInfo),
        showsApp: (appUrl) => world.showsApp(appUrl),
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
export function emulatorApp(world: World, scripts?: string): Hono {
  const app = new Hono()
  app.use(recordRequests(world)).use(faultMiddleware(world))
  app.route('/login', entraRoutes(world))
  app.route('/graph', graphRoutes(world))
  app.route('/disco', discoveryRoutes(world))
  app.route('/dv', dataverseRoutes(world))
  app.route('/flow', flowServiceRoutes(world))
  app.route('/pp', powerPlatformRoutes(world))
  app.route('/connectors', connectorRoutes(world))
  app.route('/__emulator', tenantRoutes(world))
  app.route('/__emulator', appointmentRoutes(world))
  app.route('/__emulator', connectionRoutes(world))
  app.route('/__emulator', faultRoutes(world))
  app.route('/__emulator', flowRoutes(world))
  app.route('/__emulator', keptFlowRoutes(world))
  app.route('/__emulator', myFlowRoutes(world))
  app.route('/__emulator', recordRoutes(world))
  app.route('/__emulator', staffRoutes(world))
  app.route('/teams', teamsRoutes(world, scripts))
  app.route('/emulator', emulatorPage(world))
  app.route('/emulator/environments', makerPortal(world))
  return app
}
