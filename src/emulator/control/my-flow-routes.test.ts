import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { startEmulator } from '../emulator.ts'
import { newTenant } from '../testing/client.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
const Flows = v.object({ flows: v.array(v.looseObject({ id: v.string(), environmentId: v.string() })) })
const flowsOf = async (url: string, tenant: string, method = 'GET') =>
  v.parse(Flows, await (await fetch(`${url}/__emulator/tenants/${tenant}/my-flows`, { method })).json()).flows

describe('flows outside solutions', () => {
  it('are there only in tenants that were given some, once', async () => {
    const { id, environments } = await newTenant(emulator.url)
    expect(await flowsOf(emulator.url, id)).toEqual([])
    const given = await flowsOf(emulator.url, id, 'POST')
    const [usual, bare] = environments.map((environment) => environment.id)
    expect(given.map(({ environmentId }) => environmentId)).toEqual([usual, usual, bare])
    expect(await flowsOf(emulator.url, id, 'POST')).toEqual(given)
    expect(await flowsOf(emulator.url, id)).toHaveLength(3)
  })

  it('are there from the start, and after a reset, in a demo that wants them', async () => {
    const demo = await startEmulator({ port: 0, myFlows: true })
    const [first, second] = demo.tenants()
    await fetch(`${demo.url}/__emulator/reset`, { method: 'POST' })
    expect(await flowsOf(demo.url, first?.id ?? '')).toHaveLength(3)
    expect(await flowsOf(demo.url, second?.id ?? '')).toEqual([])
    await demo.close()
  })
})
