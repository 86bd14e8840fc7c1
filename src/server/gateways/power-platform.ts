import * as v from 'valibot'
import type { Connection } from '#contract/environment.ts'
import type { Config } from '../config.ts'
import type { Caller } from '../identity.ts'
import type { Send } from './http.ts'
import type { TokenSource } from './on-behalf-of.ts'
import { allPages } from './paging.ts'

const ASKED = { service: 'power-platform', operation: 'list connections' } as const
/** The scope of the Power Platform API's tokens. */
export const SCOPE = 'https://api.powerplatform.com/.default'

const PlatformConnection = v.object({
  name: v.string(),
  properties: v.object({
    apiId: v.string(),
    displayName: v.nullish(v.string(), ''),
    statuses: v.optional(v.array(v.object({ status: v.string() })), []),
  }),
})

/** The connections the caller has in an environment, by the Power Platform API. */
export const connectionsFor =
  (config: Config, send: Send, tokens: TokenSource) =>
  async (caller: Caller, environmentId: string): Promise<Connection[]> => {
    const authorization = `Bearer ${await tokens(caller, SCOPE)}`
    const url = `${config.powerPlatformUrl}/connectivity/environments/${encodeURIComponent(environmentId)}/connections?api-version=2024-10-01`
    const found = await allPages(PlatformConnection, url, ASKED, (page) =>
      send({ ...ASKED, caller, url: page, headers: { authorization }, pace: 'slow-read' }),
    )
    return found.map(({ name, properties: { apiId, displayName, statuses } }) => ({
      name,
      connector: apiId.split('/').at(-1) ?? apiId,
      displayName: displayName || name,
      state: statuses.every(({ status }) => status === 'Connected') ? 'connected' : 'broken',
    }))
  }
