import { decodeJwt } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { clientId, newTenant, objectOf, setSwitches, type TenantInfo, tokenOf } from '../testing/client.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
})

const control = (path: string, method = 'GET', body?: object) =>
  fetch(`${emulator.url}/__emulator${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) })

describe('tenants', () => {
  it('begin with the two of the demo', async () => {
    await control('/reset', 'POST')
    expect(await (await control('/tenants')).json()).toMatchObject({
      tenants: [
        {
          name: 'Contoso Health',
          domain: 'contoso.example',
          businesses: [{ id: 'ContosoClinic@contoso.example' }, { id: 'ContosoAcademy@contoso.example' }],
          environments: [
            { displayName: 'Contoso Health (default)', organization: 'contoso' },
            { displayName: 'Sandbox', organization: null },
          ],
        },
        { name: 'Fabrikam 工房', businesses: [{ id: 'FabrikamStudio@fabrikam.example' }] },
      ],
    })
  })

  it('are made on demand, each with everybody of the demo but the one who left', () => {
    expect(tenant.users.map(({ userPrincipalName }) => userPrincipalName.split('@')[0])).toEqual([
      'hanako.sato',
      'adele.vance',
      'sam.super',
      'taro.yamada',
      'mei.suzuki',
      'victor.lee',
      'grace.guest',
      'stan.stranger',
    ])
  })

  it('go, and their tokens with them', async () => {
    const scope = 'https://graph.microsoft.com/Bookings.Read.All'
    const authorization = `Bearer ${await tokenOf(emulator.url, tenant, 'hanako.sato', { scope })}`
    const ask = () =>
      fetch(`${emulator.url}/graph/v1.0/solutions/bookingBusinesses`, { headers: { authorization } })
    expect((await ask()).status).toBe(200)
    expect((await control(`/tenants/${tenant.id}`, 'DELETE')).status).toBe(204)
    expect((await ask()).status).toBe(401)
    expect((await control(`/tenants/${tenant.id}`, 'DELETE')).status).toBe(404)
  })

  it('are as seeded after a reset, under the same ids', async () => {
    const before = await objectOf(await control('/tenants'))
    await newTenant(emulator.url)
    await control('/reset', 'POST')
    const after = await objectOf(await control('/tenants'))
    expect(after.tenants).toHaveLength(2)
    expect(before.tenants).toEqual(
      expect.arrayContaining([expect.objectContaining({ domain: 'contoso.example' })]),
    )
  })
})

describe('tokens', () => {
  it('are for our own API unless another scope is named', async () => {
    const claims = decodeJwt(await tokenOf(emulator.url, tenant, 'taro.yamada'))
    expect(claims).toMatchObject({ aud: clientId, scp: 'access_as_user', name: '山田 太郎', tid: tenant.id })
    expect(claims.iss).toBe(`${emulator.url}/login/${tenant.id}/v2.0`)
  })

  it('carry the claims a test adds, and lack those it takes away', async () => {
    const claims = decodeJwt(
      await tokenOf(emulator.url, tenant, 'taro.yamada', { claims: { scp: null, roles: ['App'], acct: 1 } }),
    )
    expect(claims).toMatchObject({ roles: ['App'], acct: 1 })
    expect(claims).not.toHaveProperty('scp')
  })

  it('are given to nobody unknown, and not to who left', async () => {
    for (const user of [`nobody@${tenant.domain}`, `leaver@${tenant.domain}`]) {
      expect((await control(`/tenants/${tenant.id}/tokens`, 'POST', { user })).status).toBe(404)
    }
  })
})

describe('switches', () => {
  it('change one by one, for one tenant', async () => {
    await setSwitches(emulator.url, tenant, { wrapperStatus: 403 })
    await setSwitches(emulator.url, tenant, { claimsChallenge: true })
    const own = await control(`/tenants/${tenant.id}/switches`)
    expect(await own.json()).toMatchObject({
      wrapperStatus: 403,
      claimsChallenge: true,
      refusalSurface: 'sync',
    })
    const other = await control(`/tenants/${(await newTenant(emulator.url)).id}/switches`)
    expect(await other.json()).toMatchObject({ wrapperStatus: 400, claimsChallenge: false })
  })

  it('refuse what there is not', async () => {
    const path = `/tenants/${tenant.id}/switches`
    expect((await control(path, 'PATCH', { wrapperStatus: 418 })).status).toBe(400)
    expect((await control(path, 'PATCH', { noSuchSwitch: true })).status).toBe(400)
  })
})

describe('the record of requests', () => {
  it('holds what the APIs were asked for a tenant, and none of the control', async () => {
    const scope = 'https://graph.microsoft.com/Bookings.Read.All'
    const authorization = `Bearer ${await tokenOf(emulator.url, tenant, 'stan.stranger', { scope })}`
    const path = `/graph/v1.0/solutions/bookingBusinesses/ContosoClinic@${tenant.domain}`
    await fetch(`${emulator.url}${path}?$select=id`, { headers: { authorization } })
    expect(await (await control(`/tenants/${tenant.id}/requests`)).json()).toEqual({
      requests: [{ method: 'GET', path: `${path}?$select=id`, status: 403 }],
    })
    const other = await newTenant(emulator.url)
    expect(await (await control(`/tenants/${other.id}/requests`)).json()).toEqual({ requests: [] })
  })
})
