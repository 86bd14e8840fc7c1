import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { generateSigningKey } from './entra/signing-key.ts'
import { World } from './world.ts'

/** A running emulator; `url` is its base without a slash at its end. */
export interface Emulator {
  readonly url: string
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
export function emulatorApp(_world: World): Hono {
  return new Hono()
}
