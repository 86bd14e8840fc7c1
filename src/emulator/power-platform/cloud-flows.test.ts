import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, setSwitches, type TenantInfo, tokenOf } from '../testing/client.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
})

const ask = async (
  path: string,
  query: Record<string, string> = {},
  environment = 0,
  local = 'hanako.sato',
) => {
  const scope = 'https://api.powerplatform.com/.default'
  const token = await tokenOf(emulator.url, tenant, local, { scope })
  const id = tenant.environments[environment]?.id
  const parameters = new URLSearchParams({ 'api-version': '2024-10-01', ...query })
  return fetch(`${emulator.url}/pp/powerautomate/environments/${id}/${path}?${parameters}`, {
    headers: { Authorization: `Bearer ${token}` },
  })
}
const Found = v.object({ value: v.array(v.looseObject({ workflowId: v.string() })) })
const found = async (response: Response) => v.parse(Found, await response.json()).value
const watching = (mailbox: string) => ({
  isTrigger: 'true',
  connector: 'shared_microsoftbookings',
  parameterName: 'SMTPAddress',
  parameterValue: mailbox,
  exact: 'true',
})

describe('the question which flows watch a mailbox', () => {
  it('is answered with the triggers of every flow in Dataverse, whoever owns it', async () => {
    const flows = await found(await ask('flowActions', watching(`contosoclinic@${tenant.domain}`)))
    expect(flows).toHaveLength(5)
    expect(flows[0]).toMatchObject({
      isTrigger: true,
      connector: 'shared_microsoftbookings',
      operationId: 'CreateAppointment',
    })
  })

  it('is answered with nothing at all where nothing fits, or where the switch says so', async () => {
    const nobody = await ask('flowActions', watching(`ContosoAcademy@${tenant.domain}`))
    expect([nobody.status, await nobody.text()]).toEqual([204, ''])
    await setSwitches(emulator.url, tenant, { flowActions: 'empty' })
    expect((await ask('flowActions', watching(`ContosoClinic@${tenant.domain}`))).status).toBe(204)
  })

  it('is refused where there is no Dataverse, and to those who may not ask', async () => {
    expect((await ask('flowActions', {}, 1)).status).toBe(404)
    await setSwitches(emulator.url, tenant, { flowActions: 'forbidden' })
    expect((await ask('flowActions')).status).toBe(403)
  })

  it('takes parts of names and values where it is not exact', async () => {
    const { exact: _, ...loose } = watching('clinic@')
    expect(await found(await ask('flowActions', loose))).toHaveLength(5)
    expect(await found(await ask('flowActions', { connector: 'shared_teams' }))).toHaveLength(3)
  })
})

describe('the flows of Dataverse', () => {
  it("are the caller's own and those shared with them, and their runs are told", async () => {
    const flows = await found(await ask('cloudFlows'))
    expect(flows).toHaveLength(4)
    const one = { workflowId: flows[0]?.workflowId ?? '' }
    expect(await found(await ask('cloudFlows', one))).toHaveLength(1)
    expect((await ask('flowRuns')).status).toBe(400)
    expect((await ask('flowRuns', one)).status).toBe(204)
    await fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/flows/${one.workflowId}/runs`, {
      method: 'POST',
      body: JSON.stringify({ status: 'Succeeded', startTime: new Date().toISOString() }),
    })
    expect(await found(await ask('flowRuns', one))).toMatchObject([{ status: 'Succeeded' }])
    expect((await ask('cloudFlows', {}, 0, 'stan.stranger')).status).toBe(204)
  })
})
