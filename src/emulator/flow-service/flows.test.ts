import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, setSwitches, type TenantInfo } from '../testing/client.ts'
import { type FlowMaker, flowMakerOf, listOf, newFlowBody, propertiesOf } from '../testing/flow-service.ts'
import { connectionName, errorOf, type Maker, makerOf } from '../testing/maker.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
let hanako: FlowMaker
let adele: FlowMaker
let inDataverse: Maker
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
  hanako = await flowMakerOf(emulator.url, tenant, 'hanako.sato')
  adele = await flowMakerOf(emulator.url, tenant, 'adele.vance')
  inDataverse = await makerOf(emulator.url, tenant, 'hanako.sato')
})

const Rows = v.object({ value: v.array(v.object({ workflowid: v.string(), resourceid: v.string() })) })
const control = (path: string, method = 'POST', body?: object) =>
  fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  })
const body = (local = 'hanako.sato', more = {}) => newFlowBody(emulator.url, tenant, local, more)
const make = async (more = {}) =>
  (await propertiesOf(await hanako.flows('', 'POST', await body('hanako.sato', more)))).name
const names = async (response: Response) =>
  (await listOf(response)).value.map(({ properties }) => properties.displayName)

describe('the flow service', () => {
  it('lists every environment, and says which have Dataverse', async () => {
    const { value } = await listOf(await hanako.ask('/environments'))
    expect(value).toMatchObject([
      {
        name: `Default-${tenant.id}`,
        properties: {
          isDefault: true,
          linkedEnvironmentMetadata: {
            instanceUrl: `https://${tenant.environments[0]?.organization}.crm7.dynamics.com/`,
            instanceApiUrl: `${emulator.url}/dv/${tenant.environments[0]?.organization}`,
          },
        },
      },
      { properties: { displayName: 'Sandbox', isDefault: false } },
    ])
    expect(value[1]?.properties).not.toHaveProperty('linkedEnvironmentMetadata')
  })

  it('turns away tokens for others, environments of others and apps that it does not let in', async () => {
    const lost = await flowMakerOf(emulator.url, tenant, 'hanako.sato', {
      scope: 'https://graph.microsoft.com/.default',
    })
    const refused = await lost.ask('/environments')
    expect([refused.status, (await errorOf(refused)).code]).toEqual([401, 'InvalidAuthenticationAudience'])
    const elsewhere = await flowMakerOf(emulator.url, tenant, 'hanako.sato', { environment: 'Default-x' })
    const denied = await elsewhere.flows('')
    expect([denied.status, await errorOf(denied)]).toEqual([
      403,
      {
        code: 'EnvironmentAccessDenied',
        message: "Access to the environment 'Default-x' is denied.",
      },
    ])
    await setSwitches(emulator.url, tenant, { flowServiceAvailable: false })
    expect((await hanako.ask('/environments')).status).toBe(403)
  })

  it('takes no write from somebody who may only read', async () => {
    const reader = await flowMakerOf(emulator.url, tenant, 'hanako.sato', {
      scope: 'https://service.flow.microsoft.com//Flows.Read.All',
    })
    expect((await reader.flows('')).status).toBe(200)
    expect((await reader.flows('', 'POST', await body())).status).toBe(403)
  })
})

describe('the list of flows', () => {
  it("holds one's own flows, and those shared with one when asked for the team's", async () => {
    await control('my-flows')
    expect(await names(await hanako.flows(''))).toEqual(['新しい予約を自分にメール'])
    expect(await names(await hanako.flows("?$filter=search('personal')"))).toHaveLength(1)
    expect(await names(await hanako.flows("?$filter=search('team')"))).toEqual([
      'Tell me when an appointment moves',
    ])
    expect(await names(await adele.flows("?$filter=search('team')"))).toEqual([])
    const sandbox = await flowMakerOf(emulator.url, tenant, 'hanako.sato', {
      environment: tenant.environments[1]?.id ?? '',
    })
    expect(await names(await sandbox.flows(''))).toEqual(['キャンセルを自分にメール（試作）'])
  })

  it('holds solution flows when they are asked for, under a name of their own', async () => {
    const { value } = await listOf(
      await hanako.flows("?$filter=search('personal')&include=includeSolutionCloudFlows"),
    )
    expect(value).toHaveLength(2)
    const rows = await inDataverse.dataverse('workflows?$select=workflowid,resourceid')
    const row = v.parse(Rows, await rows.json()).value.find((one) => one.resourceid === value[0]?.name)
    expect(row?.workflowid).not.toBe(row?.resourceid)
    expect(value[0]).toMatchObject({
      properties: {
        workflowEntityId: row?.workflowid,
        state: 'Started',
        userType: 'Owner',
        definitionSummary: {
          triggers: [{ type: 'OpenApiConnectionWebhook', swaggerOperationId: 'CreateAppointment' }],
          actions: [{ swaggerOperationId: 'PostMessageToConversation' }],
        },
        connectionReferences: {
          shared_microsoftbookings: {
            source: 'Embedded',
            id: '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings',
          },
        },
      },
    })
    expect(value[0]?.properties).not.toHaveProperty('definition')
  })

  it('comes page by page, and the last page names no next one', async () => {
    for (let made = 0; made < 3; made += 1) await make()
    const first = await listOf(await hanako.flows('?$top=2'))
    expect(first.value).toHaveLength(2)
    const last = await hanako.ask(first.nextLink ?? '')
    const text = await last.text()
    expect(JSON.parse(text).value).toHaveLength(1)
    expect(text).not.toContain('nextLink')
  })
})

describe('a flow outside solutions', () => {
  it('is made off or on, read back whole, and invisible to Dataverse', async () => {
    const made = await hanako.flows('', 'POST', await body())
    expect(made.status).toBe(201)
    const { name, properties } = await propertiesOf(made)
    expect(properties).toMatchObject({ state: 'Stopped', flowSuspensionReason: 'None' })
    const read = await propertiesOf(await hanako.flows(`/${name}`))
    expect(read.properties).toMatchObject({
      displayName: 'A flow',
      installationStatus: 'Installed',
      definition: { triggers: { When_an_appointment_changes: { inputs: { host: {} } } } },
      connectionReferences: (await body()).properties.connectionReferences,
      creator: { objectId: tenant.users[0]?.id },
    })
    expect(read.properties).not.toHaveProperty('workflowEntityId')
    expect((await inDataverse.dataverse(`workflows(${name})`)).status).toBe(404)
  })

  it('is made with connections of its maker only', async () => {
    const connection = await connectionName(emulator.url, tenant, 'adele.vance', 'shared_microsoftbookings')
    const refused = await hanako.flows(
      '',
      'POST',
      await body('hanako.sato', { state: 'Started', connection }),
    )
    expect([refused.status, (await errorOf(refused)).code]).toEqual([403, 'ConnectionAuthorizationFailed'])
    expect(await names(await hanako.flows(''))).toEqual([])
  })

  it('is refused where the body lacks something', async () => {
    const { displayName: _, ...properties } = (await body()).properties
    const refused = await hanako.flows('', 'POST', { properties })
    expect([refused.status, (await errorOf(refused)).code]).toEqual([400, 'DefinitionRequestMissingFields'])
  })

  it('is renamed, and belongs to its owner alone until it is shared', async () => {
    const name = await make()
    const renamed = await hanako.flows(`/${name}`, 'PATCH', { properties: { displayName: 'Renamed' } })
    expect((await propertiesOf(renamed)).properties.displayName).toBe('Renamed')
    const refused = await adele.flows(`/${name}`)
    expect([refused.status, (await errorOf(refused)).code]).toEqual([403, 'ConnectionAuthorizationFailed'])
    const principal = { id: tenant.users[1]?.id, type: 'User' }
    const put = (roleName: string) =>
      hanako.flows(`/${name}/modifyPermissions`, 'POST', { put: [{ properties: { principal, roleName } }] })
    await put('CanView')
    expect((await adele.flows(`/${name}`)).status).toBe(200)
    expect((await adele.flows(`/${name}/stop`, 'POST')).status).toBe(403)
    await put('CanEdit')
    expect((await adele.flows(`/${name}/stop`, 'POST')).status).toBe(200)
    const { value } = await listOf(await hanako.flows(`/${name}/permissions`))
    expect(value.map(({ properties }) => properties.roleName)).toEqual(['Owner', 'CanEdit'])
    await hanako.flows(`/${name}/modifyPermissions`, 'POST', { delete: [{ id: value[1]?.name }] })
    expect((await adele.flows(`/${name}`)).status).toBe(403)
  })

  it('is deleted once; administrators alone can bring it back', async () => {
    const name = await make({ state: 'Started' })
    const held = async () => (await control(`webhooks/${inDataverse.clinic}`, 'GET')).json()
    expect(await held()).toMatchObject({ webhooks: { length: 5 } })
    const statuses = []
    for (let asked = 0; asked < 2; asked += 1)
      statuses.push((await hanako.flows(`/${name}`, 'DELETE')).status)
    expect(statuses).toEqual([200, 204])
    const gone = await hanako.flows(`/${name}`)
    expect([gone.status, (await errorOf(gone)).code]).toEqual([404, 'FlowNotFound'])
    expect(await held()).toMatchObject({ webhooks: { length: 4 } })
    const restore = `/scopes/admin/environments/${hanako.environment}/flows/${name}/restore`
    expect((await hanako.ask(restore, 'POST')).status).toBe(403)
    await control(`system-users/hanako.sato@${tenant.domain}`, 'PATCH', { systemAdministrator: true })
    expect((await hanako.ask(restore, 'POST')).status).toBe(200)
    expect((await propertiesOf(await hanako.flows(`/${name}`))).properties.state).toBe('Stopped')
  })
})

describe('a solution flow at the flow service', () => {
  it('keeps its connection references when it is changed there, and Dataverse shows the change', async () => {
    const id = await inDataverse.makeFlow({ mailbox: inDataverse.clinic })
    const { value } = await listOf(await hanako.flows('?include=includeSolutionCloudFlows'))
    const name = value.find(({ properties }) => properties.workflowEntityId === id)?.name
    const { definition, connectionReferences } = (await propertiesOf(await hanako.flows(`/${name}`)))
      .properties
    const properties = { displayName: 'Changed', definition, connectionReferences, state: 'Started' }
    expect((await hanako.flows(`/${name}`, 'PATCH', { properties })).status).toBe(200)
    const row = await inDataverse.dataverse(`workflows(${id})`)
    expect(await row.json()).toMatchObject({
      name: 'Changed',
      statecode: 1,
      clientdata: expect.stringContaining('connectionReferenceLogicalName'),
    })
    expect((await inDataverse.dataverse(`workflows(${id})`, { method: 'DELETE' })).status).toBe(204)
    expect((await inDataverse.dataverse(`workflows(${id})`, { method: 'DELETE' })).status).toBe(404)
    expect((await hanako.flows(`/${name}`, 'DELETE')).status).toBe(204)
  })
})
