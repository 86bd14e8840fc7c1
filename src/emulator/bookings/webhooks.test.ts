import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, setSwitches, type TenantInfo } from '../testing/client.ts'
import { connectorAction, errorOf, type Maker, makerOf } from '../testing/maker.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
let hanako: Maker
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
  hanako = await makerOf(emulator.url, tenant, 'hanako.sato')
})

const tooMany = 'Resource Exhausted. More than expected number of webhooks created for a calendar.'
const Webhooks = v.object({ webhooks: v.array(v.object({ id: v.string(), flowId: v.nullable(v.string()) })) })

const control = (path: string, body?: object) =>
  fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body && { body: JSON.stringify(body) }),
  })
const webhooks = async (mailbox = hanako.clinic) =>
  v.parse(Webhooks, await (await control(`webhooks/${mailbox}`)).json()).webhooks
const edit = (id: string, clientdata: string) =>
  hanako.dataverse(`workflows(${id})`, { method: 'PATCH', body: JSON.stringify({ clientdata }) })
const clientDataOf = async (id: string) => {
  const row = await (await hanako.dataverse(`workflows(${id})?$select=clientdata`)).json()
  return v.parse(v.object({ clientdata: v.string() }), row).clientdata
}

describe('a mailbox', () => {
  it('takes five webhooks, in whatever case its address is written, and refuses the sixth', async () => {
    expect(await webhooks()).toHaveLength(4)
    const fifth = await hanako.makeFlow({ mailbox: hanako.clinic.toUpperCase() })
    expect((await hanako.turn(fifth, 'on')).status).toBe(204)
    const sixth = await hanako.makeFlow({ mailbox: hanako.clinic })
    const refused = await hanako.dataverse(`workflows(${sixth})`, {
      method: 'PATCH',
      headers: { Prefer: 'odata.include-annotations="*"' },
      body: JSON.stringify({ statecode: 1, statuscode: 2 }),
    })
    expect(refused.status).toBe(400)
    expect(refused.headers.get('Content-Type')).toBe('application/json; odata.metadata=minimal')
    const message = `Flow client error returned with status code "TooManyRequests" and details "{"error":{"code":"TooManyRequests","message":"${tooMany}"}}".`
    expect(await errorOf(refused)).toEqual({
      code: '0x80060467',
      message,
      '@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus': '0',
      '@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode': '0',
      '@Microsoft.PowerApps.CDS.HelpLink':
        'http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a80060467&client=platform',
      '@Microsoft.PowerApps.CDS.TraceText': '',
      '@Microsoft.PowerApps.CDS.InnerError.Message': message,
    })
    expect(await (await hanako.dataverse(`workflows(${sixth})`)).json()).toMatchObject({ statecode: 0 })
    expect(await webhooks()).toHaveLength(5)
  })

  it('has a slot free again when a flow is turned off or deleted', async () => {
    const one = await hanako.makeFlow({ mailbox: hanako.clinic })
    await hanako.turn(one, 'on')
    expect(await webhooks()).toHaveLength(5)
    await hanako.turn(one, 'off')
    expect(await webhooks()).toHaveLength(4)
    await hanako.turn(one, 'on')
    await hanako.dataverse(`workflows(${one})`, { method: 'DELETE' })
    expect(await webhooks()).toHaveLength(4)
  })

  it('can be filled by webhooks that no flow holds', async () => {
    await control('orphans', { business: hanako.clinic, count: 9 })
    expect((await webhooks()).map(({ flowId }) => flowId === null)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
    const id = await hanako.makeFlow({ mailbox: hanako.clinic })
    expect((await errorOf(await hanako.turn(id, 'on'))).message).toContain(tooMany)
  })
})

describe('who may subscribe', () => {
  it('is whoever has the mailbox, even off the staff list', async () => {
    const sam = await makerOf(emulator.url, tenant, 'sam.super')
    const id = await sam.makeFlow({ mailbox: sam.clinic })
    expect((await sam.turn(id, 'on')).status).toBe(204)
  })

  it('is refused with 403 in the wrapper to whoever is no administrator of the page', async () => {
    const id = await hanako.makeFlow({ mailbox: `FabrikamStudio@fabrikam.example` })
    expect((await errorOf(await hanako.turn(id, 'on'))).message).toBe(
      'Flow client error returned with status code "Forbidden" and details "{"error":{"code":"Forbidden","message":"Access forbidden. Only Bookings Administrators can create webhooks/flows."}}".',
    )
  })

  it.each([
    ['unauthorized', 'client', 'Unauthorized', 'Unauthenticated.'],
    [
      'domain-not-allowed',
      'client',
      'Forbidden',
      'Access forbidden. The domain of the notification URL is not allowed.',
    ],
    ['too-many', 'client', 'TooManyRequests', tooMany],
    ['server-error', 'server', 'InternalServerError', 'Internal server error.'],
  ])('is refused on demand: %s', async (webhookAnswer, side, status, message) => {
    await setSwitches(emulator.url, tenant, { webhookAnswer, wrapperStatus: 403 })
    const id = await hanako.makeFlow({ mailbox: hanako.clinic })
    const refused = await hanako.turn(id, 'on')
    expect(refused.status).toBe(403)
    expect((await errorOf(refused)).message).toBe(
      `Flow ${side} error returned with status code "${status}" and details "{"error":{"code":"${status}","message":"${message}"}}".`,
    )
  })
})

describe('a flow that is on', () => {
  it('may be deaf: refused later, or not armed by Dataverse at all', async () => {
    for (const switches of [
      { refusalSurface: 'async', webhookAnswer: 'too-many' },
      { webhookAnswer: 'decide', armOnDataverseActivate: false },
    ]) {
      await setSwitches(emulator.url, tenant, switches)
      const id = await hanako.makeFlow({ mailbox: hanako.clinic })
      expect((await hanako.turn(id, 'on')).status).toBe(204)
      expect(await (await hanako.dataverse(`workflows(${id})`)).json()).toMatchObject({ statecode: 1 })
      expect(await webhooks()).toHaveLength(4)
    }
  })

  it('keeps its webhook when its actions change, even if no other could be had', async () => {
    const id = await hanako.makeFlow({ mailbox: hanako.clinic })
    await hanako.turn(id, 'on')
    const held = await webhooks()
    await setSwitches(emulator.url, tenant, { webhookAnswer: 'too-many' })
    const clientdata = await clientDataOf(id)
    expect((await edit(id, clientdata.replace('something', 'something else'))).status).toBe(204)
    expect(await webhooks()).toEqual(held)
  })

  it('subscribes anew when its trigger changes, and stays as it was when that is refused', async () => {
    const id = await hanako.makeFlow({ mailbox: hanako.clinic })
    await hanako.turn(id, 'on')
    const held = await webhooks()
    const clientdata = await clientDataOf(id)
    const moved = clientdata.replace('CreateAppointment', 'UpdateAppointment')
    await setSwitches(emulator.url, tenant, { webhookAnswer: 'server-error' })
    expect((await edit(id, moved)).status).toBe(400)
    expect(await clientDataOf(id)).toBe(clientdata)
    expect(await webhooks()).toEqual(held)
    await setSwitches(emulator.url, tenant, { webhookAnswer: 'decide' })
    expect((await edit(id, moved)).status).toBe(204)
    expect(await webhooks()).toHaveLength(5)
    expect(await webhooks()).not.toEqual(held)
  })

  it('lets another maker change its actions without owning its connections', async () => {
    const adele = await makerOf(emulator.url, tenant, 'adele.vance')
    const rows = await (
      await adele.dataverse("workflows?$filter=name eq '予約が入ったら Teams に知らせる'")
    ).json()
    const [flow] = v.parse(
      v.object({ value: v.array(v.object({ workflowid: v.string(), clientdata: v.string() })) }),
      rows,
    ).value
    const clientdata = flow?.clientdata.replace('新しい予約', 'New booking')
    const path = `workflows(${flow?.workflowid})`
    const edited = await adele.dataverse(path, { method: 'PATCH', body: JSON.stringify({ clientdata }) })
    expect(edited.status).toBe(204)
    await adele.turn(flow?.workflowid ?? '', 'off')
    const refused = await adele.turn(flow?.workflowid ?? '', 'on')
    expect((await errorOf(refused)).message).toContain('"code":"ConnectionAuthorizationFailed"')
  })

  it('cannot be turned on while its definition is wrong', async () => {
    const wrong: [Record<string, unknown>, string][] = [
      [
        connectorAction('shared_zoommeetingsip', 'DeleteMeeting', {}),
        'OpenApiOperationParameterValidationFailed',
      ],
      [
        connectorAction('shared_zoommeetingsip', 'CreateMeeting', { 'body/agenda': 'x' }),
        "does not contain a definition for parameter 'body/agenda'",
      ],
      [
        connectorAction('shared_zoommeetingsip', 'CreateMeeting', { 'body/duration': 30 }),
        "to be of type 'String' but is of type 'Integer'",
      ],
      [
        connectorAction('shared_office365', 'SendEmailV2', { 'emailMessage/To': 'a@b.example' }),
        'not referenced',
      ],
      [{ type: 'Compose', runAfter: {}, inputs: "@concat('open" }, 'Unable to parse an expression'],
      [
        { type: 'Compose', runAfter: { Nothing: ['Succeeded'] }, inputs: '' },
        "names the missing action 'Nothing'",
      ],
    ]
    for (const [action, reason] of wrong) {
      const id = await hanako.makeFlow({
        mailbox: hanako.clinic,
        connectors: ['shared_zoommeetingsip'],
        actions: { Wrong: action },
      })
      const refused = await hanako.turn(id, 'on')
      const error = await errorOf(refused)
      expect([refused.status, error.code]).toEqual([400, '0x80060467'])
      expect(error.message).toContain('"code":"InvalidOpenApiFlow"')
      expect(error.message).toContain(reason)
    }
    expect(await webhooks()).toHaveLength(4)
  })

  it('needs a connection behind each of its references', async () => {
    const taro = await makerOf(emulator.url, tenant, 'taro.yamada')
    const id = await taro.makeFlow({ mailbox: taro.clinic })
    expect((await errorOf(await taro.turn(id, 'on'))).message).toMatch(
      /^A connector was imported, however the related connection references need connections created/,
    )
  })
})
