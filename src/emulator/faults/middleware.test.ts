import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, objectOf, type TenantInfo } from '../testing/client.ts'
import { type Maker, makerOf } from '../testing/maker.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
let hanako: Maker
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
  hanako = await makerOf(emulator.url, tenant, 'hanako.sato')
})

const control = (path: string, method = 'GET', body?: object) =>
  fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  })
const set = async (fault: object) => String((await objectOf(await control('faults', 'POST', fault))).id)
const nameOf = async (id: string) => (await objectOf(await hanako.dataverse(`workflows(${id})`))).name
const rename = (id: string, init: RequestInit = {}) =>
  hanako.dataverse(`workflows(${id})`, { method: 'PATCH', body: JSON.stringify({ name: 'New' }), ...init })
const writes = { method: 'PATCH', path: '/workflows\\(' }

describe('a fault', () => {
  it('before leaves no trace of the request; after, only the answer differs', async () => {
    const id = await hanako.makeFlow({ mailbox: hanako.clinic })
    await set({ match: writes, answer: { status: 503, body: { error: { code: 'x', message: 'y' } } } })
    expect((await rename(id)).status).toBe(503)
    expect(await nameOf(id)).toBe('A flow')
    await set({ match: writes, phase: 'after', answer: { status: 502, body: 'bad gateway' } })
    const lost = await rename(id)
    expect([lost.status, await lost.text(), lost.headers.get('OData-EntityId')]).toEqual([
      502,
      'bad gateway',
      null,
    ])
    expect(await nameOf(id)).toBe('New')
  })

  it('strikes as often as it was told to, and can be taken back', async () => {
    await set({ match: { path: 'WhoAmI$' }, times: 2, answer: { status: 500 } })
    const statuses = []
    for (let asked = 0; asked < 3; asked += 1) statuses.push((await hanako.dataverse('WhoAmI')).status)
    expect(statuses).toEqual([500, 500, 200])
    const id = await set({ match: { path: 'WhoAmI' }, answer: { status: 500 } })
    expect((await control(`faults/${id}`, 'DELETE')).status).toBe(204)
    expect((await hanako.dataverse('WhoAmI')).status).toBe(200)
  })

  it('that hangs tells when it has struck, and the request had its effect', async () => {
    const id = await hanako.makeFlow({ mailbox: hanako.clinic })
    const fault = await set({ match: writes, phase: 'after', hang: true })
    const giveUp = new AbortController()
    const lost = rename(id, { signal: giveUp.signal })
    const hit = await control(`faults/${fault}/hit`)
    expect(await hit.json()).toEqual({ hits: 1 })
    expect(await nameOf(id)).toBe('New')
    giveUp.abort()
    await expect(lost).rejects.toThrow()
  })

  it('strikes one tenant only', async () => {
    const other = await makerOf(emulator.url, await newTenant(emulator.url), 'hanako.sato')
    await set({ match: { path: 'WhoAmI' }, answer: { status: 500 } })
    expect((await other.dataverse('WhoAmI')).status).toBe(200)
    expect((await hanako.dataverse('WhoAmI')).status).toBe(500)
  })

  it('reaches the on-behalf-of exchange and the connectors', async () => {
    await set({ match: { path: '^/login/' }, answer: { status: 503 } })
    const exchange = await fetch(`${emulator.url}/login/${tenant.id}/oauth2/v2.0/token`, { method: 'POST' })
    expect(exchange.status).toBe(503)
    await set({ match: { path: '^/connectors/shared_teams/' }, answer: { status: 500 } })
    const appointments = `businesses/${hanako.clinic}/appointments`
    const booked = await control(appointments, 'POST', { shape: 'one-to-one' })
    const { runs } = v.parse(
      v.object({ runs: v.array(v.object({ status: v.string() })) }),
      await booked.json(),
    )
    expect(runs.map(({ status }) => status)).toEqual(['Failed', 'Succeeded', 'Succeeded'])
  })
})

describe('the record of requests', () => {
  it('says what the product asked, and can be emptied', async () => {
    await control('requests', 'DELETE')
    await hanako.dataverse('WhoAmI')
    const { requests } = await objectOf(await control('requests'))
    expect(requests).toEqual([{ method: 'GET', path: expect.stringMatching(/\/WhoAmI$/), status: 200 }])
  })
})
