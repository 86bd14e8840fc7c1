import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, objectOf, type TenantInfo, tokenOf } from '../testing/client.ts'
import { clientDataOf, errorOf, type Maker, makerOf, newRow } from '../testing/maker.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
let hanako: Maker
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
  hanako = await makerOf(emulator.url, tenant, 'hanako.sato')
})

const row = () => ({
  ...newRow,
  clientdata: clientDataOf({
    mailbox: hanako.clinic,
    operationId: 'CreateAppointment',
    actions: {},
    references: {},
  }),
})
const json = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
})
const patch = (id: string, body: object, headers: Record<string, string> = {}) =>
  hanako.dataverse(`workflows(${id})`, { ...json(body, headers), method: 'PATCH' })
const List = v.object({
  value: v.array(v.record(v.string(), v.unknown())),
  '@odata.nextLink': v.optional(v.string()),
})
const list = async (path: string, headers: Record<string, string> = {}) =>
  v.parse(List, await (await hanako.dataverse(path, { headers })).json())
const etag = async (id: string) =>
  String((await objectOf(await hanako.dataverse(`workflows(${id})`)))['@odata.etag'])

describe('creating a flow', () => {
  it('answers 204 with its address and no body, and creates it off whatever was sent', async () => {
    const created = await hanako.dataverse('workflows', json({ ...row(), statecode: 1, statuscode: 2 }))
    expect(created.status).toBe(204)
    expect(await created.text()).toBe('')
    const address = created.headers.get('OData-EntityId') ?? ''
    expect(address).toMatch(/\/api\/data\/v9\.2\/workflows\([0-9a-f-]{36}\)$/)
    expect(await (await hanako.dataverse(address)).json()).toMatchObject({ statecode: 0, statuscode: 1 })
  })

  it('answers 201 with the row when the representation is preferred', async () => {
    const created = await hanako.dataverse('workflows', json(row(), { Prefer: 'return=representation' }))
    expect(created.status).toBe(201)
    expect(created.headers.get('Preference-Applied')).toBe('return=representation')
    expect(await created.json()).toMatchObject({ name: 'A flow', statecode: 0, category: 5 })
  })

  it('takes a key of the client, once', async () => {
    const workflowid = randomUUID()
    expect((await hanako.dataverse('workflows', json({ ...row(), workflowid }))).status).toBe(204)
    const again = await hanako.dataverse('workflows', json({ ...row(), workflowid }))
    expect(again.status).toBe(412)
    expect(await errorOf(again)).toEqual({ code: '0x80040237', message: 'Cannot insert duplicate key.' })
  })

  it('refuses what is no flow or no column', async () => {
    const noFlow = await hanako.dataverse('workflows', json({ ...row(), clientdata: '{}' }))
    expect([noFlow.status, (await errorOf(noFlow)).code]).toEqual([400, '0x80060467'])
    const noColumn = await hanako.dataverse('workflows', json({ ...row(), colour: 'red' }))
    expect([noColumn.status, (await errorOf(noColumn)).code]).toEqual([400, '0x80048d19'])
  })
})

describe('the conditions of a write', () => {
  it('refuse an update on a stale version, and give every write a new one', async () => {
    const id = await hanako.makeFlow({ mailbox: hanako.clinic })
    const stale = await etag(id)
    expect((await patch(id, { name: 'One' }, { 'If-Match': stale })).status).toBe(204)
    const refused = await patch(id, { name: 'Two' }, { 'If-Match': stale })
    expect(refused.status).toBe(412)
    expect(await errorOf(refused)).toEqual({
      code: '0x80060882',
      message: "The version of the existing record doesn't match the RowVersion property provided.",
    })
    expect(await etag(id)).not.toBe(stale)
  })

  it('create what is missing without If-Match, and nothing with it', async () => {
    const id = randomUUID()
    const refused = await patch(id, row(), { 'If-Match': '*' })
    expect([refused.status, (await errorOf(refused)).code]).toEqual([404, '0x80040217'])
    expect((await patch(id, row(), { 'If-None-Match': '*' })).status).toBe(204)
    expect((await patch(id, row(), { 'If-None-Match': '*' })).status).toBe(412)
    expect((await patch(randomUUID(), row())).status).toBe(204)
  })

  it('spare the transfer of a version that is known', async () => {
    const id = await hanako.makeFlow({ mailbox: hanako.clinic })
    const known = { headers: { 'If-None-Match': await etag(id) } }
    expect((await hanako.dataverse(`workflows(${id})`, known)).status).toBe(304)
    await patch(id, { name: 'New' })
    expect((await hanako.dataverse(`workflows(${id})`, known)).status).toBe(200)
  })

  it('let a flow be deleted once', async () => {
    const id = await hanako.makeFlow({ mailbox: hanako.clinic })
    const remove = () => hanako.dataverse(`workflows(${id})`, { method: 'DELETE' })
    expect((await remove()).status).toBe(204)
    expect((await remove()).status).toBe(404)
  })
})

describe('listing flows', () => {
  it('filters, orders and selects', async () => {
    const { value } = await list(
      "workflows?$select=name,statecode&$filter=category eq 5 and statecode eq 1 and contains(clientdata,'SHARED_MICROSOFTBOOKINGS')&$orderby=name desc",
    )
    const names = value.map(({ name }) => String(name))
    expect(names).toHaveLength(3)
    expect(names).toEqual(names.toSorted().reverse())
    expect(Object.keys(value[0] ?? {}).toSorted()).toEqual(['@odata.etag', 'name', 'statecode', 'workflowid'])
  })

  it('pages by an opaque link that is absent at the end', async () => {
    const prefer = { Prefer: 'odata.maxpagesize=3' }
    const first = await list('workflows?$select=name', prefer)
    expect(first.value).toHaveLength(3)
    const last = await list(first['@odata.nextLink'] ?? '', prefer)
    expect(last.value).toHaveLength(1)
    expect(last['@odata.nextLink']).toBeUndefined()
  })

  it('annotates when it is asked to', async () => {
    const [plain] = (await list('workflows?$select=_ownerid_value')).value
    expect(Object.keys(plain ?? {})).not.toContain('_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname')
    const annotated = await list('workflows?$filter=statecode eq 1', {
      Prefer: 'odata.include-annotations="*"',
    })
    expect(annotated.value[0]).toMatchObject({
      'statecode@OData.Community.Display.V1.FormattedValue': 'Activated',
      '_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'systemuser',
      'modifiedon@OData.Community.Display.V1.FormattedValue': expect.stringMatching(/^\d+\/\d+\/\d+/),
    })
  })

  it('refuses a filter that it cannot read', async () => {
    for (const filter of ["name eq 'open", 'colour eq 1', 'name is 1']) {
      const refused = await hanako.dataverse(`workflows?$filter=${encodeURIComponent(filter)}`)
      expect([refused.status, (await errorOf(refused)).code]).toEqual([400, '0x80060888'])
    }
  })
})

describe('who may do what', () => {
  it('shows makers their own flows and those shared with them', async () => {
    const victor = await makerOf(emulator.url, tenant, 'victor.lee')
    expect(await (await victor.dataverse('workflows?$select=name')).json()).toMatchObject({ value: [] })
    expect((await list('workflows?$select=name')).value).toHaveLength(4)
  })

  it('refuses the flows of others until they are shared', async () => {
    const victor = await makerOf(emulator.url, tenant, 'victor.lee')
    const id = await hanako.makeFlow({ mailbox: hanako.clinic })
    const refused = await victor.dataverse(`workflows(${id})`)
    expect(refused.status).toBe(403)
    expect((await errorOf(refused)).message).toContain('prvReadWorkflow')
    const { UserId } = await objectOf(await victor.dataverse('WhoAmI'))
    const share = {
      Target: { workflowid: id },
      PrincipalAccess: { AccessMask: 'ReadAccess,WriteAccess', Principal: { systemuserid: UserId } },
    }
    expect((await hanako.dataverse('GrantAccess', json(share))).status).toBe(204)
    expect((await victor.dataverse(`workflows(${id})`)).status).toBe(200)
    const target = encodeURIComponent(`{'@odata.id':'workflows(${id})'}`)
    const shared = await hanako.dataverse(`RetrieveSharedPrincipalsAndAccess(Target=@t)?@t=${target}`)
    expect(await shared.json()).toMatchObject({
      PrincipalAccesses: [{ Principal: { systemuserid: UserId } }],
    })
  })

  it('turns away tokens for other resources, and people who are not its users', async () => {
    const path = `${emulator.url}/dv/${tenant.environments[0]?.organization}/api/data/v9.2/WhoAmI`
    const token = await tokenOf(emulator.url, tenant, 'hanako.sato', {
      scope: 'https://api.powerplatform.com/.default',
    })
    const wrong = await fetch(path, { headers: { Authorization: `Bearer ${token}` } })
    expect(wrong.status).toBe(401)
    expect(wrong.headers.get('WWW-Authenticate')).toMatch(/^Bearer authorization_uri=.+, resource_id=https:/)
    const stan = await makerOf(emulator.url, tenant, 'stan.stranger')
    const stranger = await stan.dataverse('WhoAmI')
    expect([stranger.status, (await errorOf(stranger)).code]).toEqual([403, '0x80072560'])
  })

  it('says who is asking, and finds people by their Entra id', async () => {
    const { UserId } = await objectOf(await hanako.dataverse('WhoAmI'))
    const oid = tenant.users[0]?.id
    const { value } = await list(
      `systemusers?$filter=azureactivedirectoryobjectid eq ${oid}&$select=systemuserid,fullname,internalemailaddress`,
    )
    expect(value).toMatchObject([{ systemuserid: UserId, fullname: '佐藤 花子' }])
  })
})

describe('throttling', () => {
  it('answers as it was set up to, once, with Retry-After', async () => {
    const message = 'Number of requests exceeded the limit of 6000 over time window of 300 seconds.'
    const fault = {
      match: { path: '/workflows' },
      answer: {
        status: 429,
        headers: { 'Retry-After': '7' },
        body: { error: { code: '0x80072322', message } },
      },
    }
    await fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/faults`, json(fault))
    const throttled = await hanako.dataverse('workflows')
    expect([throttled.status, throttled.headers.get('Retry-After')]).toEqual([429, '7'])
    expect(await errorOf(throttled)).toEqual({ code: '0x80072322', message })
    const after = await hanako.dataverse('workflows')
    expect(after.status).toBe(200)
    expect(after.headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')).toMatch(/^\d+$/)
    expect(after.headers.get('x-ms-service-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })
})
