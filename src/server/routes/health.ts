import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { HealthEvent } from '#contract/health-list.ts'
import { healthOfAll } from '../flow-health/all-pages.ts'
import { documented } from './documented.ts'
import type { Session } from './session.ts'

/** The health of all booking pages at once. */
export const healthRoutes = () =>
  new Hono<Session>().get(
    '/',
    documented(
      'The slots and the unhealthy flows of every booking page, a line each',
      HealthEvent,
      'application/x-ndjson',
    ),
    async (c) => {
      const { graph, environments } = c.get('microsoft')
      const deskAt = c.get('deskAt')
      // A challenge has to be answered before the first line.
      const [businesses] = await Promise.all([graph.businesses(), environments()])
      c.header('content-type', 'application/x-ndjson')
      return stream(c, async (lines) => {
        await healthOfAll(
          ({ address }) => deskAt(address),
          businesses,
          async (event) => {
            await lines.write(`${JSON.stringify(event)}\n`)
          },
          () => !lines.aborted,
        )
      })
    },
  )
