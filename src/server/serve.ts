import { createAdaptorServer } from '@hono/node-server'
import { serverApp } from './app.ts'
import type { Config } from './config.ts'
import { type Log, toStandardError } from './log.ts'
import type { Store } from './store/store.ts'

export interface Running {
  readonly port: number
  close(): Promise<void>
}

/** Serves the product on its port until closed. */
export function serve(
  config: Config,
  store: Store,
  directory: string,
  log: Log = toStandardError,
): Promise<Running> {
  const server = createAdaptorServer(serverApp({ config, store, directory, log }))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : config.port
      resolve({
        port,
        close: () => new Promise((done) => server.close(() => done())),
      })
    })
  })
}
