import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, type TenantInfo, tokenOf } from '../testing/client.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
})

const audience = 'https://api.powerplatform.com/.default'
const ask = async (path: string, local: string, scope: string) => {
  const token = await tokenOf(emulator.url, tenant, local, { scope })
  return fetch(`${emulator.url}${path}`, { headers: { Authorization: `Bearer ${token}` } })
}
const connections = (local: string, environment = tenant.environments[0]?.id, scope = audience) =>
  ask(`/pp/connectivity/environments/${environment}/connections?api-version=2024-10-01`, local, scope)
const instances = (local: string, query = '', scope = 'https://globaldisco.crm.dynamics.com/.default') =>
  ask(`/disco/api/discovery/v2.0/Instances${query}`, local, scope)

describe('the connections of an environment', () => {
  it("are the caller's own, with the health of each", async () => {
    const answer = await (await connections('adele.vance')).json()
    expect(answer).toMatchObject({ value: { length: 6 } })
    expect(answer).toEqual({
      value: expect.arrayContaining([
        expect.objectContaining({
          type: 'Microsoft.PowerApps/apis/connections',
          properties: expect.objectContaining({
            apiId: '/providers/Microsoft.PowerApps/apis/shared_zoommeetingsip',
            statuses: [expect.objectContaining({ status: 'Error' })],
          }),
        }),
        expect.objectContaining({
          properties: expect.objectContaining({
            apiId: '/providers/Microsoft.PowerApps/apis/shared_microsoftbookings',
            displayName: `adele.vance@${tenant.domain}`,
            statuses: [{ status: 'Connected' }],
          }),
        }),
      ]),
    })
    expect(await (await connections('victor.lee')).json()).toEqual({ value: [] })
  })

  it('exist without Dataverse too, but not in an environment of somebody else', async () => {
    expect((await connections('adele.vance', tenant.environments[1]?.id)).status).toBe(200)
    const refused = await connections('adele.vance', 'Default-elsewhere')
    expect(refused.status).toBe(404)
    expect(await refused.json()).toMatchObject({ error: { code: 'EnvironmentNotFound' } })
  })

  it('are a server error for a token of another resource', async () => {
    const refused = await connections('adele.vance', undefined, 'https://graph.microsoft.com/.default')
    expect(refused.status).toBe(500)
    expect(await refused.json()).toMatchObject({ error: { code: 'UnexpectedError' } })
  })
})

describe('global discovery', () => {
  it('lists the organisations that the caller is a user of, and only the columns asked for', async () => {
    const organization = tenant.environments[0]?.organization ?? ''
    const answer = await instances('hanako.sato', '?$select=ApiUrl,Url,EnvironmentId')
    expect(await answer.json()).toEqual({
      '@odata.context': expect.stringMatching(/\$metadata#Instances\(ApiUrl,Url,EnvironmentId\)$/),
      value: [
        {
          ApiUrl: `${emulator.url}/dv/${organization}`,
          Url: `https://${organization}.crm7.dynamics.com`,
          EnvironmentId: `Default-${tenant.id}`,
        },
      ],
    })
    expect(await (await instances('hanako.sato')).json()).toMatchObject({
      value: [{ State: 0, TenantId: tenant.id, UniqueName: organization }],
    })
  })

  it('is empty for somebody who is a user of none', async () => {
    expect(await (await instances('stan.stranger')).json()).toMatchObject({ value: [] })
  })

  it('turns away a token of another resource', async () => {
    expect((await instances('hanako.sato', '', audience)).status).toBe(401)
  })
})
