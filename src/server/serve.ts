import { createAdaptorServer } from '@hono/node-server'
import { type AppOptions, serverApp } from './app.ts'
import { type Log, toStandardError } from './log.ts'

export interface Running {
  readonly port: number
  close(): Promise<void>
}

/** Serves the product on its port until closed. */
export function serve({
  log = toStandardError,
  ...options
}: Omit<AppOptions, 'log'> & { readonly log?: Log }): Promise<Running> {
  const server = createAdaptorServer(serverApp({ ...options, log }))
  const { port: wanted } = options.config
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(wanted, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : wanted
      resolve({
        port,
        close: () => new Promise((done) => server.close(() => done())),
      })
    })
  })
}
