import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, setSwitches, type TenantInfo } from '../testing/client.ts'
import { type FlowMaker, flowMakerOf, listOf, newFlowBody, propertiesOf } from '../testing/flow-service.ts'
import { errorOf, type Maker, makerOf } from '../testing/maker.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
let hanako: FlowMaker
let inDataverse: Maker
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
  hanako = await flowMakerOf(emulator.url, tenant, 'hanako.sato')
  inDataverse = await makerOf(emulator.url, tenant, 'hanako.sato')
})

const tooMany = 'Resource Exhausted. More than expected number of webhooks created for a calendar.'
const control = (path: string, body?: object) =>
  fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body && { body: JSON.stringify(body) }),
  })
const fill = () => control('orphans', { business: inDataverse.clinic, count: 5 })
const make = async (state = 'Stopped') => {
  const body = await newFlowBody(emulator.url, tenant, 'hanako.sato', { state })
  return (await propertiesOf(await hanako.flows('', 'POST', body))).name
}
const start = (name: string) => hanako.flows(`/${name}/start`, 'POST')
const state = async (name: string) => (await propertiesOf(await hanako.flows(`/${name}`))).properties.state
const trigger = 'When_an_appointment_changes'
const health = async (name: string) => {
  const { value } = await listOf(await hanako.flows(`/${name}/triggers`))
  return value[0]?.properties
}
/** The name under which the flow service knows a solution flow. */
const nameOf = async (workflowid: string) => {
  const row = await inDataverse.dataverse(`workflows(${workflowid})?$select=resourceid`)
  return v.parse(v.object({ resourceid: v.string() }), await row.json()).resourceid
}

describe('a webhook that is refused at once', () => {
  beforeEach(fill)

  it('keeps a flow off, and quotes what Bookings answered', async () => {
    const name = await make()
    const refused = await start(name)
    const quoted = JSON.stringify({ error: { code: 'TooManyRequests', message: tooMany } })
    expect([refused.status, await errorOf(refused)]).toEqual([
      400,
      {
        code: 'WorkflowTriggerSubscriptionFailed',
        message: `The webhook subscription of the trigger of workflow '${name}' failed with status code 'TooManyRequests' and body '${quoted}'.`,
      },
    ])
    expect(await state(name)).toBe('Stopped')
  })

  it('is answered as Bookings answered where the switch says so', async () => {
    await setSwitches(emulator.url, tenant, { webhookRefusal: 'bare' })
    const refused = await start(await make())
    expect([refused.status, await errorOf(refused)]).toEqual([
      429,
      { code: 'TooManyRequests', message: tooMany },
    ])
    expect(refused.headers.get('Retry-After')).toBeNull()
  })

  it('keeps a flow from being made on, and from being changed to be on', async () => {
    const body = await newFlowBody(emulator.url, tenant, 'hanako.sato', { state: 'Started' })
    expect((await hanako.flows('', 'POST', body)).status).toBe(400)
    expect((await listOf(await hanako.flows(''))).value).toEqual([])
    const name = await make()
    const patched = await hanako.flows(`/${name}`, 'PATCH', { properties: { state: 'Started' } })
    expect(patched.status).toBe(400)
  })
})

describe('a webhook that is refused later', () => {
  beforeEach(async () => {
    await fill()
    await setSwitches(emulator.url, tenant, { refusalSurface: 'async' })
  })

  it('leaves the flow on, and its trigger and the history of it tell', async () => {
    const name = await make()
    const started = await start(name)
    expect([started.status, await started.text()]).toEqual([200, ''])
    const { properties } = await propertiesOf(await hanako.flows(`/${name}`))
    expect(properties).toMatchObject({ state: 'Started', installationStatus: 'Installed' })
    expect(await health(name)).toMatchObject({ provisioningState: 'Failed', state: 'Enabled' })
    const { value } = await listOf(await hanako.flows(`/${name}/triggers/${trigger}/histories`))
    expect(value[0]?.properties).toMatchObject({
      status: 'Failed',
      code: 'TooManyRequests',
      error: { code: 'TooManyRequests', message: tooMany },
      fired: false,
    })
  })

  it('tells of a flow made on, of one changed to be on, and of one turned on in Dataverse', async () => {
    const body = await newFlowBody(emulator.url, tenant, 'hanako.sato', { state: 'Started' })
    const made = await hanako.flows('', 'POST', body)
    expect(made.status).toBe(201)
    expect(await health((await propertiesOf(made)).name)).toMatchObject({ provisioningState: 'Failed' })
    const name = await make()
    await hanako.flows(`/${name}`, 'PATCH', { properties: { state: 'Started' } })
    expect([await state(name), await health(name)]).toMatchObject([
      'Started',
      { provisioningState: 'Failed' },
    ])
    const id = await inDataverse.makeFlow({ mailbox: inDataverse.clinic })
    expect((await inDataverse.turn(id, 'on')).status).toBe(204)
    expect(await health(await nameOf(id))).toMatchObject({ provisioningState: 'Failed' })
  })

  it('is registered when a slot has become free and the flow is started again', async () => {
    const { value } = await listOf(await hanako.flows('?include=includeSolutionCloudFlows'))
    const other = value.find(({ properties }) => properties.state === 'Started')
    const name = await make('Started')
    expect((await hanako.flows(`/${other?.name}/stop`, 'POST')).status).toBe(200)
    expect((await start(name)).status).toBe(200)
    expect(await health(name)).toMatchObject({ provisioningState: 'Succeeded', state: 'Enabled' })
  })

  it('is a server error of the triggers where the switch says so', async () => {
    await setSwitches(emulator.url, tenant, { unarmedTrigger: 'error-500' })
    const name = await make('Started')
    for (const path of ['triggers', `triggers/${trigger}/histories`]) {
      const failed = await hanako.flows(`/${name}/${path}`)
      expect([failed.status, await errorOf(failed)]).toEqual([
        500,
        { code: 'InternalServerError', message: expect.stringMatching(/tracking Id is '[0-9a-f-]{36}'\.$/) },
      ])
    }
  })
})

describe('a flow turned on in Dataverse that this does not arm', () => {
  it('has no webhook until the flow service starts it', async () => {
    await setSwitches(emulator.url, tenant, { armOnDataverseActivate: false, unarmedTrigger: 'error-500' })
    const id = await inDataverse.makeFlow({ mailbox: inDataverse.clinic })
    expect((await inDataverse.turn(id, 'on')).status).toBe(204)
    const name = await nameOf(id)
    expect(await state(name)).toBe('Started')
    expect((await hanako.flows(`/${name}/triggers`)).status).toBe(500)
    expect((await start(name)).status).toBe(200)
    expect(await health(name)).toMatchObject({ provisioningState: 'Succeeded', state: 'Enabled' })
    const row = await inDataverse.dataverse(`workflows(${id})?$select=statecode`)
    expect(await row.json()).toMatchObject({ statecode: 1 })
  })
})

describe('a trigger', () => {
  it('of a flow that is off is disabled, and nothing is wrong with it', async () => {
    expect(await health(await make())).toMatchObject({ provisioningState: 'Succeeded', state: 'Disabled' })
  })
})
