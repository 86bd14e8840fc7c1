import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, type TenantInfo } from '../testing/client.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
})

const Connections = v.object({
  connections: v.array(
    v.object({
      name: v.string(),
      apiName: v.string(),
      displayName: v.string(),
      ownerId: v.string(),
      status: v.string(),
      environmentId: v.string(),
    }),
  ),
})

const control = (path: string, init?: RequestInit) =>
  fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/connections${path}`, init)
const all = async () => v.parse(Connections, await (await control('')).json()).connections
const broken = async () => (await all()).filter(({ status }) => status === 'Error')
const put = (name: string, body: object) =>
  control(`/${name}`, { method: 'PATCH', body: JSON.stringify(body) })

describe('connections', () => {
  it('are all in order but Adele’s to Zoom', async () => {
    const adele = tenant.users.find(({ displayName }) => displayName === 'Adele Vance')
    expect(await broken()).toMatchObject([{ ownerId: adele?.id, apiName: 'shared_zoommeetingsip' }])
  })

  it('are repaired and broken on demand, and answered as they then are', async () => {
    const [zoom] = await broken()
    const repaired = await put(zoom?.name ?? '', { status: 'Connected' })
    expect(repaired.status).toBe(200)
    expect(await repaired.json()).toEqual({ ...zoom, status: 'Connected' })
    expect(await broken()).toEqual([])
    await put(zoom?.name ?? '', { status: 'Error' })
    expect(await broken()).toEqual([zoom])
  })

  it('take on no state there is not, and nothing else changes', async () => {
    const [zoom] = await broken()
    expect((await put(zoom?.name ?? '', { status: 'Fine' })).status).toBe(400)
    expect((await put(zoom?.name ?? '', { ownerId: 'x', status: 'Error' })).status).toBe(400)
    expect((await put('nothing', { status: 'Error' })).status).toBe(404)
    expect(await broken()).toEqual([zoom])
  })
})
