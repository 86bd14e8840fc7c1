import { Hono } from 'hono'
import * as v from 'valibot'
import { ConnectionList, EnvironmentList } from '#contract/environment.ts'
import { portalOf } from '#domain/power-automate-portal.ts'
import type { Config } from '../config.ts'
import { environmentOf } from '../desk.ts'
import { documented, reads } from './documented.ts'
import type { Session } from './session.ts'

const EnvironmentParam = v.object({ environment: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) })

/** The environments in which flows can be made, and the caller's connections there. */
export const environmentRoutes = (config: Config) =>
  new Hono<Session>()
    .get(
      '/',
      documented(
        'The environments of the caller: with Dataverse, or all where the flow service is switched on',
        EnvironmentList,
      ),
      async (c) => {
        const environments = await c.get('microsoft').environments('now')
        return c.json({
          environments: environments.map(({ id, name, dataverse, serviceId }) => ({
            id,
            name,
            hasDataverse: dataverse !== null,
            connectionsUrl: portalOf(config.powerAutomateUrl, serviceId).connections,
          })),
        })
      },
    )
    .get(
      '/:environment/connections',
      documented("The caller's connections in an environment", ConnectionList),
      reads('param', EnvironmentParam),
      async (c) => {
        const microsoft = c.get('microsoft')
        const { id } = await environmentOf(microsoft, c.req.valid('param').environment)
        return c.json({ connections: await microsoft.connections(id) })
      },
    )
