import { readConfig } from './config.ts'
import { serve } from './serve.ts'
import { openConfigured } from './store/open-configured.ts'
import type { Reservations } from './store/reservations.ts'
import { openStore, type Store } from './store/store.ts'

/** What the product did before it reserved: it looks how many flows are live, and goes ahead. */
const naive = ({ reservations, ...store }: Store): Store => ({
  ...store,
  reservations: {
    ...reservations,
    known: async () => [],
    reserve: async (...[, order, live]: Parameters<Reservations['reserve']>) =>
      live.filter(({ id }) => id !== order.flowId).length < 5,
    hold: async () => {},
    release: async () => {},
  },
})

// A server of a process of its own, configured by its environment; says its port once it listens.
const config = readConfig(process.env)
const { database } = await openConfigured(config.storage)
const store = await openStore(database)
const later = Number(process.env.LATER ?? 0)
const { port } = await serve({
  config,
  store: process.env.NAIVE ? naive(store) : store,
  directory: 'dist/app',
  now: () => Date.now() + later,
})
process.stdout.write(`${port}\n`)
