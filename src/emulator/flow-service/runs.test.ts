import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, type TenantInfo } from '../testing/client.ts'
import { type FlowMaker, flowMakerOf, listOf, propertiesOf } from '../testing/flow-service.ts'
import { errorOf } from '../testing/maker.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
let hanako: FlowMaker
let flow: string
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
  hanako = await flowMakerOf(emulator.url, tenant, 'hanako.sato')
  await control('my-flows', 'POST')
  flow = (await listOf(await hanako.flows(''))).value[0]?.name ?? ''
})

const control = (path: string, method = 'GET', body?: object) =>
  fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  })
const book = () =>
  control(`businesses/ContosoClinic@${tenant.domain}/appointments`, 'POST', { shape: 'one-to-one' })
const failMail = () =>
  control('faults', 'POST', {
    match: { path: '^/connectors/shared_office365/' },
    times: 9,
    answer: { status: 400, body: { error: { code: 'ErrorInvalid', message: 'The mailbox is full.' } } },
  })

describe('the runs of a flow', () => {
  it('are listed newest first, by status and start, and told as firings of the trigger', async () => {
    await book()
    await failMail()
    await book()
    const { value } = await listOf(await hanako.flows(`/${flow}/runs?$top=50`))
    expect(value.map(({ properties }) => properties.status)).toEqual(['Failed', 'Succeeded'])
    expect(value[0]?.properties).toMatchObject({
      code: 'ActionFailed',
      error: { code: 'ActionFailed' },
      trigger: { name: 'When_an_appointment_is_created', status: 'Succeeded' },
    })
    const filter = encodeURIComponent("status eq 'Failed' and startTime ge 2020-01-01T00:00:00Z")
    expect((await listOf(await hanako.flows(`/${flow}/runs?$filter=${filter}`))).value).toHaveLength(1)
    const later = encodeURIComponent('startTime ge 2099-01-01T00:00:00Z')
    expect((await listOf(await hanako.flows(`/${flow}/runs?$filter=${later}`))).value).toEqual([])
    const bad = await hanako.flows(`/${flow}/runs?$filter=nonsense`)
    expect([bad.status, (await errorOf(bad)).code]).toEqual([400, 'InvalidFilterInQueryString'])
    const histories = `/${flow}/triggers/When_an_appointment_is_created/histories`
    expect((await listOf(await hanako.flows(histories))).value).toMatchObject([
      { properties: { status: 'Succeeded', fired: true } },
      { properties: { status: 'Succeeded', fired: true } },
    ])
  })

  it('keep what a connector answered behind a link that needs no token, and that nobody can make up', async () => {
    await failMail()
    await book()
    const [run] = (await listOf(await hanako.flows(`/${flow}/runs`))).value
    const { value } = await listOf(await hanako.flows(`/${flow}/runs/${run?.name}/actions`))
    expect(value[0]).toMatchObject({
      name: 'Send_an_email_(V2)',
      properties: { status: 'Failed', code: 'BadRequest' },
    })
    expect(value[0]?.properties).not.toHaveProperty('error')
    const { uri } = v.parse(v.object({ uri: v.string() }), value[0]?.properties.outputsLink)
    expect(await (await fetch(uri)).json()).toMatchObject({
      statusCode: 400,
      body: { error: { message: 'The mailbox is full.' } },
    })
    expect((await fetch(uri.replace(/sig=./, 'sig=!'))).status).toBe(403)
    const one = await hanako.flows(`/${flow}/runs/${run?.name}?$expand=properties/actions`)
    expect((await propertiesOf(one)).properties.actions).toMatchObject({
      'Send_an_email_(V2)': { status: 'Failed' },
    })
    const action = encodeURIComponent('Send_an_email_(V2)')
    expect((await hanako.flows(`/${flow}/runs/${run?.name}/actions/${action}`)).status).toBe(200)
    expect((await hanako.flows(`/${flow}/runs/nothing`)).status).toBe(404)
  })

  it('tell of an action in a loop round by round', async () => {
    await failMail()
    await book()
    const adele = await flowMakerOf(emulator.url, tenant, 'adele.vance')
    const { value: flows } = await listOf(await adele.flows('?include=includeSolutionCloudFlows'))
    const name = flows.find(({ properties }) => properties.displayName === 'Brief the staff')?.name
    const [run] = (await listOf(await adele.flows(`/${name}/runs`))).value
    const path = `/${name}/runs/${run?.name}/actions/${encodeURIComponent('Send_an_email_(V2)')}`
    const { properties } = await propertiesOf(await adele.flows(path))
    expect(properties).toMatchObject({ status: 'Failed', repetitionCount: 1 })
    expect(properties).not.toHaveProperty('outputsLink')
    expect(properties).not.toHaveProperty('error')
    const [round] = (await listOf(await adele.flows(`${path}/repetitions`))).value
    expect(round).toMatchObject({
      name: '000000',
      properties: { status: 'Failed', repetitionIndexes: [{ scopeName: 'For_each_host', itemIndex: 0 }] },
    })
    const { uri } = v.parse(v.object({ uri: v.string() }), round?.properties.outputsLink)
    expect(await (await fetch(uri)).json()).toMatchObject({
      body: { error: { message: 'The mailbox is full.' } },
    })
  })
})
