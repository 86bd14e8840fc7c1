import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, objectOf, setSwitches, type TenantInfo } from '../testing/client.ts'
import { errorOf, type Maker, makerOf } from '../testing/maker.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
let adele: Maker
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
  adele = await makerOf(emulator.url, tenant, 'adele.vance')
})

const control = (path: string, method: string, body: object) =>
  fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/${path}`, { method, body: JSON.stringify(body) })
const seeAll = () =>
  control(`system-users/adele.vance@${tenant.domain}`, 'PATCH', { systemAdministrator: true })
const rowsOf = async (filter: string) => {
  const response = await adele.dataverse(`workflows?$select=name&$filter=${encodeURIComponent(filter)}`)
  const { value } = await objectOf(response)
  return Array.isArray(value) ? value : []
}

describe('a crowd of flows', () => {
  it('fills the organisation, its owners in turn, and administrators see all of it', async () => {
    const before = (await rowsOf('type eq 1')).length
    expect((await control('flows', 'POST', { count: 80 })).status).toBe(201)
    expect((await rowsOf('type eq 1')).length).toBe(before + 10)
    expect(await objectOf(await seeAll())).toMatchObject({ systemAdministrator: true })
    expect((await rowsOf('type eq 1')).length).toBe(5 + 80)
  })

  it('holds as many appointment flows as were asked for, spread over the mailboxes, and none of them live', async () => {
    const order = { count: 50, appointmentFlows: 6, mailboxes: 3 }
    const { mailboxes } = await objectOf(await control('flows', 'POST', order))
    expect(mailboxes).toEqual([
      `ContosoClinic@${tenant.domain}`,
      `ContosoAcademy@${tenant.domain}`,
      `Bookings3@${tenant.domain}`,
    ])
    await seeAll()
    const watching = (text: string) =>
      rowsOf(`statecode eq 0 and startswith(name,'Appointments') and contains(clientdata,'${text}')`)
    expect(await watching('CreateAppointment')).toHaveLength(6)
    expect(await watching(`"SMTPAddress":"Bookings3@${tenant.domain}"`)).toHaveLength(2)
  })
})

describe('a filter on the text of definitions', () => {
  it('is refused where the switch says so, and nothing else is', async () => {
    await setSwitches(emulator.url, tenant, { clientDataFilter: 'refused' })
    const filter = "category eq 5 and contains(clientdata,'shared_microsoftbookings')"
    const refused = await adele.dataverse(`workflows?$filter=${encodeURIComponent(filter)}`)
    expect([refused.status, (await errorOf(refused)).code]).toEqual([400, '0x80060888'])
    expect(await rowsOf('category eq 5')).toHaveLength(4)
  })
})
