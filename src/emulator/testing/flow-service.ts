import * as v from 'valibot'
import { type TenantInfo, tokenOf } from './client.ts'
import { clientDataOf, connectionName } from './maker.ts'

/** Somebody who works with the flow service, in the tenant's default environment unless they say another. */
export interface FlowMaker {
  readonly environment: string
  /** Asks the service for something below `/providers/Microsoft.ProcessSimple`. */
  ask(path: string, method?: string, body?: object): Promise<Response>
  /** The same below the environment's flows. */
  flows(path: string, method?: string, body?: object): Promise<Response>
}

const scope =
  'https://service.flow.microsoft.com//Flows.Manage.All https://service.flow.microsoft.com//Flows.Read.All'

/** What a user of a tenant can do at the flow service. */
export async function flowMakerOf(
  url: string,
  tenant: TenantInfo,
  local: string,
  { environment = tenant.environments[0]?.id ?? '', scope: asked = scope } = {},
): Promise<FlowMaker> {
  const token = await tokenOf(url, tenant, local, { scope: asked })
  const ask = (path: string, method = 'GET', body?: object) => {
    const address = path.startsWith('http')
      ? path
      : `${url}/flow/providers/Microsoft.ProcessSimple${path}${path.includes('?') ? '&' : '?'}api-version=2016-11-01`
    return fetch(address, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
  }
  return {
    environment,
    ask,
    flows: (path, method, body) => ask(`/environments/${environment}/flows${path}`, method, body),
  }
}

/** The body that makes a flow with a Bookings trigger, by the connections of a user. */
export async function newFlowBody(
  url: string,
  tenant: TenantInfo,
  local: string,
  {
    mailbox = `ContosoClinic@${tenant.domain}`,
    state = 'Stopped',
    connection = undefined as string | undefined,
  } = {},
) {
  const { properties } = v.parse(
    v.pipe(v.string(), v.parseJson(), v.object({ properties: v.object({ definition: v.unknown() }) })),
    clientDataOf({
      mailbox,
      operationId: 'CreateAppointment',
      actions: { Compose: { type: 'Compose', runAfter: {}, inputs: 'something' } },
      references: {},
    }),
  )
  const apiName = 'shared_microsoftbookings'
  return {
    properties: {
      displayName: 'A flow',
      state,
      definition: properties.definition,
      connectionReferences: {
        [apiName]: {
          connectionName: connection ?? (await connectionName(url, tenant, local, apiName)) ?? '',
          source: 'Embedded',
          id: `/providers/Microsoft.PowerApps/apis/${apiName}`,
          tier: 'NotSpecified',
        },
      },
    },
  }
}

const Item = v.object({ name: v.string(), properties: v.record(v.string(), v.unknown()) })
const List = v.object({ value: v.array(Item), nextLink: v.optional(v.string()) })

/** The items of a list, and where it goes on. */
export const listOf = async (response: Response) => v.parse(List, await response.json())

/** What a flow or one of its parts says of itself. */
export const propertiesOf = async (response: Response) => v.parse(Item, await response.json())
