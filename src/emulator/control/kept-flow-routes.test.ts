import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, type TenantInfo } from '../testing/client.ts'
import { type FlowMaker, flowMakerOf, listOf, propertiesOf } from '../testing/flow-service.ts'
import { errorOf, type Maker, makerOf } from '../testing/maker.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
let hanako: Maker
let service: FlowMaker
let id: string
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
  hanako = await makerOf(emulator.url, tenant, 'hanako.sato')
  service = await flowMakerOf(emulator.url, tenant, 'hanako.sato')
  id = await hanako.makeFlow({
    mailbox: hanako.clinic,
    actions: {
      First: { type: 'Compose', runAfter: {}, inputs: 'x' },
      Then: { type: 'Compose', runAfter: { First: ['Succeeded'] }, inputs: 'y' },
    },
  })
})

const control = (path: string, method = 'GET', body?: object) =>
  fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  })
const Webhooks = v.object({ webhooks: v.array(v.object({ id: v.string(), flowId: v.nullable(v.string()) })) })
const held = async () => v.parse(Webhooks, await (await control(`webhooks/${hanako.clinic}`)).json()).webhooks
const row = async () =>
  v.parse(
    v.looseObject({ resourceid: v.string() }),
    await (await hanako.dataverse(`workflows(${id})`)).json(),
  )
const Rows = v.object({ value: v.array(v.looseObject({ name: v.string() })) })
const dataverseRuns = async (query: string, who = hanako) =>
  v.parse(Rows, await (await who.dataverse(`flowruns?${query}`)).json()).value
const suspension = { reason: 'CompanyDlpViolation', details: 'A data policy forbids Zoom.' }

describe('runs of the past', () => {
  it('are there by both roads, with the error of the action that failed', async () => {
    const startTime = new Date(Date.now() - 2 * 86_400_000).toISOString()
    const error = { action: 'First', status: 404, code: 'NotFound', message: 'No such meeting.' }
    const order = { status: 'Failed', startTime, error, count: 3 }
    expect((await control(`flows/${id}/runs`, 'POST', order)).status).toBe(201)
    const filter = encodeURIComponent(`_workflow_value eq ${id} and starttime ge 2020-01-01T00:00:00Z`)
    const rows = await dataverseRuns(`$filter=${filter}&$orderby=starttime desc&$top=2`)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      starttime: startTime.replace(/\.\d+Z$/, 'Z'),
      status: 'Failed',
      duration: 1000,
      errorcode: 'ActionFailed',
      workflowid: id,
      resourceid: (await row()).resourceid,
      triggertype: 'Automated',
    })
    const name = (await row()).resourceid
    const { value } = await listOf(await service.flows(`/${name}/runs`))
    expect(value.map((run) => run.name)).toContain(rows[0]?.name)
    const actions = await listOf(await service.flows(`/${name}/runs/${rows[0]?.name}/actions`))
    expect(actions.value.map(({ properties }) => properties.status)).toEqual(['Failed', 'Skipped'])
    const { uri } = v.parse(v.object({ uri: v.string() }), actions.value[0]?.properties.outputsLink)
    expect(await (await fetch(uri)).json()).toMatchObject({
      statusCode: 404,
      body: { error: { message: 'No such meeting.' } },
    })
  })

  it('are shown in Dataverse to the owner only, and no longer than they are kept', async () => {
    const anHourAgo = new Date(Date.now() - 3_600_000).toISOString()
    const order = { status: 'Succeeded', startTime: anHourAgo, count: 60 }
    await control(`flows/${id}/runs`, 'POST', order)
    expect((await dataverseRuns('$select=name')).length).toBe(28)
    const adele = await makerOf(emulator.url, tenant, 'adele.vance')
    expect(await dataverseRuns('$select=name', adele)).toEqual([])
    const write = await hanako.dataverse('flowruns', { method: 'POST', body: '{}' })
    expect([write.status, (await errorOf(write)).code]).toEqual([403, '0x80040220'])
  })
})

describe('a suspended flow', () => {
  it('tells why on both roads, holds no slot, and can be turned on again', async () => {
    await hanako.turn(id, 'on')
    expect((await control(`flows/${id}`, 'PATCH', { suspension })).status).toBe(204)
    const { resourceid, ...columns } = await row()
    expect(columns).toMatchObject({
      statecode: 2,
      statuscode: 3,
      suspensionreasondetails: 'A data policy forbids Zoom.',
    })
    expect((await propertiesOf(await service.flows(`/${resourceid}`))).properties).toMatchObject({
      state: 'Suspended',
      flowSuspensionReason: 'CompanyDlpViolation',
    })
    expect((await held()).map(({ flowId }) => flowId)).not.toContain(id)
    expect((await hanako.turn(id, 'on')).status).toBe(204)
    expect(await row()).toMatchObject({ statecode: 1, suspensionreasondetails: null })
  })

  it('goes on holding its slot where it is said to', async () => {
    await hanako.turn(id, 'on')
    await control(`flows/${id}`, 'PATCH', { suspension, keepsWebhook: true })
    expect((await held()).map(({ flowId }) => flowId)).toContain(id)
  })
})

describe('a webhook that the service loses', () => {
  it('leaves a flow that is on and hears nothing', async () => {
    await hanako.turn(id, 'on')
    const webhook = (await held()).find(({ flowId }) => flowId === id)
    expect((await control(`webhooks/${hanako.clinic}/${webhook?.id}`, 'DELETE')).status).toBe(204)
    const { value } = await listOf(await service.flows(`/${(await row()).resourceid}/triggers`))
    expect(value[0]?.properties).toMatchObject({ provisioningState: 'Failed' })
    expect(await row()).toMatchObject({ statecode: 1 })
  })
})

describe('a managed flow', () => {
  it('says so, and is not deleted', async () => {
    await control(`flows/${id}`, 'PATCH', { managed: true })
    expect(await row()).toMatchObject({ ismanaged: true })
    expect((await hanako.dataverse(`workflows(${id})`, { method: 'DELETE' })).status).toBe(400)
    expect((await hanako.dataverse(`workflows(${id})`)).status).toBe(200)
  })
})
