import * as v from 'valibot'
import type { Config } from '../config.ts'
import type { Caller } from '../identity.ts'
import { answerOf } from './answer.ts'
import type { Send } from './http.ts'
import type { TokenSource } from './on-behalf-of.ts'

const ASKED = { service: 'discovery', operation: 'list environments' } as const
const SCOPE = 'https://globaldisco.crm.dynamics.com/.default'
const COLUMNS = 'ApiUrl,Url,FriendlyName,EnvironmentId,UniqueName,State,TenantId'

const Instance = v.object({
  ApiUrl: v.pipe(v.string(), v.url()),
  Url: v.pipe(v.string(), v.url()),
  FriendlyName: v.string(),
  EnvironmentId: v.string(),
  State: v.optional(v.number(), 0),
})

/** An environment with a Dataverse database: where to call it, and for whom its tokens must be. */
export interface DataverseEnvironment {
  readonly id: string
  readonly name: string
  readonly apiUrl: string
  readonly audience: string
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '')

/** The caller's Dataverse environments, by Global Discovery; the browser never names a host. */
export const environmentsFor =
  (config: Config, send: Send, tokens: TokenSource) =>
  async (caller: Caller): Promise<DataverseEnvironment[]> => {
    const { body } = await send({
      ...ASKED,
      caller,
      url: `${config.discoveryUrl}/api/discovery/v2.0/Instances?$select=${COLUMNS}`,
      headers: { authorization: `Bearer ${await tokens(caller, SCOPE)}` },
    })
    const { value } = answerOf(v.object({ value: v.array(Instance) }), body, ASKED)
    return value
      .filter(({ State }) => State === 0)
      .map(({ ApiUrl, Url, FriendlyName, EnvironmentId }) => ({
        id: EnvironmentId,
        name: FriendlyName,
        apiUrl: withoutSlash(ApiUrl),
        audience: withoutSlash(Url),
      }))
  }
