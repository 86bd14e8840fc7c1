import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { objectOf, type TenantInfo, tokenOf } from './client.ts'

/** Somebody who makes flows through the public APIs, as the product does. */
export interface Maker {
  readonly tenant: TenantInfo
  readonly clinic: string
  /** Asks the organisation's Web API. */
  dataverse(path: string, init?: RequestInit): Promise<Response>
  /** Makes a flow that is off, with connection references of the maker's own; gives its id. */
  makeFlow(flow: SampleFlow): Promise<string>
  /** Turns a flow on or off. */
  turn(id: string, state: 'on' | 'off'): Promise<Response>
}

/** What a flow of a test does, and to which mailbox it listens. */
export interface SampleFlow {
  readonly mailbox: string
  readonly operationId?: string
  readonly actions?: Record<string, unknown>
  readonly connectors?: readonly string[]
}

const Connections = v.object({
  value: v.array(v.object({ name: v.string(), properties: v.object({ apiId: v.string() }) })),
})

/** The maker that a user of a tenant is. */
export async function makerOf(url: string, tenant: TenantInfo, local: string): Promise<Maker> {
  const [environment] = tenant.environments
  const organization = environment?.organization ?? ''
  const root = `${url}/dv/${organization}/api/data/v9.2`
  const scope = `https://${organization}.crm7.dynamics.com/.default`
  const token = await tokenOf(url, tenant, local, { scope })
  const dataverse = (path: string, init: RequestInit = {}) => {
    const address = path.startsWith('http') ? path : `${root}/${path}`
    return fetch(address, { ...init, headers: { Authorization: `Bearer ${token}`, ...headersOf(init) } })
  }

  const makeFlow = async ({ mailbox, operationId, actions, connectors = [] }: SampleFlow) => {
    const references = await Promise.all(
      ['shared_microsoftbookings', ...connectors].map(async (apiName) => {
        const logicalName = `new_${randomUUID().replaceAll('-', '')}`
        const connection = await connectionName(url, tenant, local, apiName)
        const body = {
          connectionreferencelogicalname: logicalName,
          connectionreferencedisplayname: apiName,
          connectorid: `/providers/Microsoft.PowerApps/apis/${apiName}`,
          connectionid: connection,
        }
        await dataverse('connectionreferences', { method: 'POST', body: JSON.stringify(body) })
        return [apiName, referenceTo(apiName, logicalName)] as const
      }),
    )
    const id = randomUUID()
    const clientdata = clientDataOf({
      mailbox,
      operationId: operationId ?? 'CreateAppointment',
      actions: actions ?? { Compose: { type: 'Compose', runAfter: {}, inputs: 'something' } },
      references: Object.fromEntries(references),
    })
    const row = { ...newRow, workflowid: id, clientdata }
    const { status } = await dataverse('workflows', { method: 'POST', body: JSON.stringify(row) })
    if (status !== 204) throw new Error(`The flow was refused with ${status}`)
    return id
  }

  return {
    tenant,
    clinic: `ContosoClinic@${tenant.domain}`,
    dataverse,
    makeFlow,
    turn: (id, state) =>
      dataverse(`workflows(${id})`, {
        method: 'PATCH',
        headers: { 'If-Match': '*' },
        body: JSON.stringify(
          state === 'on' ? { statecode: 1, statuscode: 2 } : { statecode: 0, statuscode: 1 },
        ),
      }),
  }
}

/** A row of the least columns, without `clientdata`. */
export const newRow = { name: 'A flow', category: 5, type: 1, primaryentity: 'none' }

/** How `clientdata` refers to a connection reference of the solution. */
export const referenceTo = (apiName: string, connectionReferenceLogicalName: string) => ({
  runtimeSource: 'embedded',
  connection: { connectionReferenceLogicalName },
  api: { name: apiName },
})

/** The text of `clientdata` for a flow with one Bookings trigger. */
export const clientDataOf = (flow: {
  mailbox: string
  operationId: string
  actions: Record<string, unknown>
  references: Record<string, unknown>
}) =>
  JSON.stringify({
    properties: {
      connectionReferences: flow.references,
      definition: {
        contentVersion: '1.0.0.0',
        parameters: {
          $connections: { defaultValue: {}, type: 'Object' },
          $authentication: { defaultValue: {}, type: 'SecureObject' },
        },
        triggers: {
          When_an_appointment_changes: {
            type: 'OpenApiConnectionWebhook',
            inputs: inputsOf('shared_microsoftbookings', flow.operationId, { SMTPAddress: flow.mailbox }),
          },
        },
        actions: flow.actions,
      },
    },
    schemaVersion: '1.0.0.0',
  })

/** An action that calls a connector, after others. */
export const connectorAction = (
  apiName: string,
  operationId: string,
  parameters: Record<string, unknown>,
  after: readonly string[] = [],
) => ({
  type: 'OpenApiConnection',
  runAfter: Object.fromEntries(after.map((name) => [name, ['Succeeded']])),
  inputs: inputsOf(apiName, operationId, parameters),
})

const inputsOf = (apiName: string, operationId: string, parameters: Record<string, unknown>) => ({
  host: {
    connectionName: apiName,
    operationId,
    apiId: `/providers/Microsoft.PowerApps/apis/${apiName}`,
  },
  parameters,
  authentication: "@parameters('$authentication')",
})

/** The name of a user's connection to a connector, by the Power Platform API. */
export async function connectionName(url: string, tenant: TenantInfo, local: string, apiName: string) {
  const scope = 'https://api.powerplatform.com/.default'
  const token = await tokenOf(url, tenant, local, { scope })
  const [environment] = tenant.environments
  const response = await fetch(
    `${url}/pp/connectivity/environments/${environment?.id}/connections?api-version=2024-10-01`,
    { headers: { Authorization: `Bearer ${token}` } },
  )
  const { value } = v.parse(Connections, await response.json())
  return value.find(({ properties }) => properties.apiId.endsWith(`/${apiName}`))?.name ?? null
}

/** The error of a refused request. */
export async function errorOf(response: Response): Promise<Record<string, unknown>> {
  return v.parse(v.record(v.string(), v.unknown()), (await objectOf(response)).error)
}

const headersOf = ({ headers }: RequestInit) => Object.fromEntries(new Headers(headers))
