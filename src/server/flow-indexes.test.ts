import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { BusinessOverview } from '#contract/business.ts'
import { SmtpAddress } from '#domain/smtp-address.ts'
import { type Maker, makerOf } from '#emulator/testing/maker.ts'
import { startFixture, type Tenant } from './desk.fixture.ts'
import { FlowIndexes } from './flow-indexes.ts'
import { microsoftFor } from './gateways/microsoft.ts'
import { identityOf } from './identity.ts'

const fixture = startFixture()
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const addressOf = (tenant: Tenant, name = 'Contoso Clinic') =>
  tenant.businesses.find(({ displayName }) => displayName === name)?.id ?? ''
const academy = 'Contoso Academy'

async function flowsOf(tenant: Tenant, user = 'adele.vance', name?: string) {
  const response = await fixture.as(tenant, user, `/api/businesses/${addressOf(tenant, name)}`)
  const { flows, unreadEnvironments } = v.parse(BusinessOverview, await response.json())
  expect(unreadEnvironments).toEqual([])
  return flows
}
const idsOf = async (...args: Parameters<typeof flowsOf>) => (await flowsOf(...args)).map(({ id }) => id)

/** What Dataverse was asked since this was last asked, words of the query alone. */
async function asked(tenant: Tenant): Promise<string[]> {
  const { requests } = await fixture.control<{ requests: { path: string }[] }>(
    `/tenants/${tenant.id}/requests`,
  )
  await fixture.control(`/tenants/${tenant.id}/requests`, 'DELETE')
  return requests.map(({ path }) => decodeURIComponent(path)).filter((path) => path.startsWith('/dv/'))
}
const lists = (paths: readonly string[]) => paths.filter((path) => path.includes('/workflows?'))
/** The pages of what looks through everything. */
const searches = (paths: readonly string[]) =>
  lists(paths).filter((path) => !/workflowid eq|modifiedon ge/.test(path))

const fill = (tenant: Tenant, flows: object) => fixture.control(`/tenants/${tenant.id}/flows`, 'POST', flows)
const seeAll = (tenant: Tenant, user: string) =>
  fixture.control(`/tenants/${tenant.id}/system-users/${user}@${tenant.domain}`, 'PATCH', {
    systemAdministrator: true,
  })
const set = (tenant: Tenant, switches: object) =>
  fixture.control(`/tenants/${tenant.id}/switches`, 'PATCH', switches)
const maker = (tenant: Tenant, user: string) =>
  makerOf(
    fixture.emulatorUrl,
    { ...tenant, users: tenant.users.map((each) => ({ ...each, about: '' })) },
    user,
  )

const share = async (owner: Maker, id: string, change: 'GrantAccess' | 'RevokeAccess', other: Maker) => {
  const { UserId } = v.parse(v.object({ UserId: v.string() }), await (await other.dataverse('WhoAmI')).json())
  const principal = { systemuserid: UserId }
  const body = {
    Target: { workflowid: id },
    ...(change === 'GrantAccess' ? { PrincipalAccess: { Principal: principal } } : { Revokee: principal }),
  }
  const { status } = await owner.dataverse(change, { method: 'POST', body: JSON.stringify(body) })
  expect(status).toBe(204)
}

describe.each(['accepted', 'refused'] as const)('where a filter on definitions is %s', (clientDataFilter) => {
  const crowded = async (count: number, appointmentFlows: number) => {
    const tenant = await fixture.tenant('Crowd')
    await set(tenant, { clientDataFilter })
    await seeAll(tenant, 'adele.vance')
    await fill(tenant, { count, appointmentFlows, mailboxes: 2 })
    return tenant
  }

  it('finds the flows of a mailbox among all others, whether they were looked through or are known', async () => {
    const tenant = await crowded(1200, 6)
    const found = await flowsOf(tenant)
    expect(found).toHaveLength(5 + 3)
    expect(await flowsOf(tenant)).toEqual(found)
    expect(await flowsOf(tenant, 'adele.vance', academy)).toHaveLength(3)
  })

  it('asks as many questions about a thousand flows as about ten, once they are known', async () => {
    const questions = await Promise.all(
      [10, 1000].map(async (count) => {
        const tenant = await crowded(count, 4)
        await flowsOf(tenant)
        await asked(tenant)
        await flowsOf(tenant)
        return (await asked(tenant)).length
      }),
    )
    expect(questions).toEqual([2, 2])
  })

  it('looks through everything once, though twenty people of the same name ask at once', async () => {
    const tenant = await crowded(600, 4)
    const answers = await Promise.all(Array.from({ length: 20 }, () => flowsOf(tenant)))
    for (const flows of answers) expect(flows).toEqual(answers[0])
    const paths = await asked(tenant)
    expect(paths.filter((path) => path.endsWith('/WhoAmI'))).toHaveLength(1)
    expect(searches(paths)).toHaveLength(clientDataFilter === 'accepted' ? 1 : 3)
  })
})

describe('a filter on definitions', () => {
  it('is not tried again in an organisation that refused it', async () => {
    const tenant = await fixture.tenant('Refusing')
    await set(tenant, { clientDataFilter: 'refused' })
    const tried = async (user: string) => {
      await flowsOf(tenant, user)
      return (await asked(tenant)).filter((path) => path.includes('contains(clientdata')).length
    }
    expect([await tried('adele.vance'), await tried('hanako.sato')]).toEqual([1, 0])
  })
})

describe('what is shown of flows that are known', () => {
  const start = async () => {
    const tenant = await fixture.tenant('Fresh')
    const [adele, hanako] = await Promise.all([maker(tenant, 'adele.vance'), maker(tenant, 'hanako.sato')])
    return { tenant, adele, hanako, before: await idsOf(tenant) }
  }

  it('is how they are now: on, off, renamed or gone', async () => {
    const { tenant, hanako, before } = await start()
    const [flow] = await flowsOf(tenant, 'hanako.sato')
    if (!flow) throw new Error('The clinic has no flow.')
    await hanako.turn(flow.id, flow.state === 'on' ? 'off' : 'on')
    await hanako.dataverse(`workflows(${flow.id})`, {
      method: 'PATCH',
      body: JSON.stringify({ name: 'New' }),
    })
    const now = (await flowsOf(tenant)).find(({ id }) => id === flow.id)
    expect(now).toMatchObject({ name: 'New', state: flow.state === 'on' ? 'off' : 'on' })
    await hanako.dataverse(`workflows(${flow.id})`, { method: 'DELETE' })
    expect((await idsOf(tenant)).sort()).toEqual(before.filter((id) => id !== flow.id).sort())
  })

  it('ends at once where it is no longer shared, and begins anew where it is shared again', async () => {
    const { tenant, adele, hanako, before } = await start()
    const mine = (await flowsOf(tenant, 'hanako.sato')).filter(({ owner }) => owner.isMe)
    const id = mine[0]?.id ?? ''
    expect(before).toContain(id)
    await share(hanako, id, 'RevokeAccess', adele)
    expect(await idsOf(tenant)).not.toContain(id)
    await share(hanako, id, 'GrantAccess', adele)
    expect(await idsOf(tenant)).toContain(id)
  })

  it('begins with a new flow at once, and is read no more than once for it', async () => {
    const { tenant, adele } = await start()
    const id = await adele.makeFlow({ mailbox: adele.clinic })
    await asked(tenant)
    expect(await idsOf(tenant)).toContain(id)
    expect(lists(await asked(tenant))).toHaveLength(3)
    expect(await idsOf(tenant)).toContain(id)
    expect(lists(await asked(tenant))).toHaveLength(2)
  })

  it('moves with the mailbox that a flow watches', async () => {
    const { tenant, adele } = await start()
    const id = await adele.makeFlow({ mailbox: adele.clinic })
    expect(await idsOf(tenant)).toContain(id)
    const { clientdata } = v.parse(
      v.object({ clientdata: v.string() }),
      await (await adele.dataverse(`workflows(${id})`)).json(),
    )
    await adele.dataverse(`workflows(${id})`, {
      method: 'PATCH',
      body: JSON.stringify({ clientdata: clientdata.replaceAll(adele.clinic, addressOf(tenant, academy)) }),
    })
    expect(await idsOf(tenant, 'adele.vance', academy)).toEqual([id])
    expect(await idsOf(tenant)).not.toContain(id)
  })

  it('takes in what was newly shared after some minutes', async () => {
    const { tenant, adele } = await start()
    const victor = await maker(tenant, 'victor.lee')
    const id = await adele.makeFlow({ mailbox: adele.clinic })
    expect(await idsOf(tenant, 'victor.lee')).toEqual([])
    await share(adele, id, 'GrantAccess', victor)
    fixture.later(6)
    await expect.poll(() => idsOf(tenant, 'victor.lee')).toEqual([id])
  })

  it('is there at once, even while everything is looked through again', async () => {
    const { tenant, before } = await start()
    const search = { match: { path: 'contains' }, hang: true }
    const { id } = await fixture.control<{ id: string }>(`/tenants/${tenant.id}/faults`, 'POST', search)
    fixture.later(6)
    expect(await idsOf(tenant)).toEqual(before)
    await fixture.control(`/tenants/${tenant.id}/faults/${id}/hit`)
    expect(await idsOf(tenant)).toEqual(before)
  })

  it('stays when it cannot be looked through again, which is tried anew some minutes later', async () => {
    const { tenant, before } = await start()
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
      match: { path: 'contains' },
      answer: { status: 403, body: { error: { code: '0x80040220', message: 'No.' } } },
    })
    await asked(tenant)
    let searched = 0
    for (const expected of [1, 2]) {
      fixture.later(6)
      expect(await idsOf(tenant)).toEqual(before)
      await expect
        .poll(async () => {
          searched += searches(await asked(tenant)).length
          return searched
        })
        .toBe(expected)
      expect(await idsOf(tenant)).toEqual(before)
    }
  })
})

describe('the memory of flows', () => {
  const desksOf = async (tenant: Tenant, users: readonly string[]) => {
    const identify = identityOf(fixture.config)
    const microsoftOf = microsoftFor(fixture.config, Date.now)
    return Promise.all(
      users.map(async (user) => {
        const caller = await identify(`Bearer ${await fixture.token(tenant, user)}`)
        const microsoft = microsoftOf(caller)
        const [environment] = await microsoft.environments()
        if (!environment) throw new Error('There is no environment.')
        const { dataverse } = microsoft.flows(environment)
        if (!dataverse) throw new Error('There is no Dataverse.')
        return { caller, dataverse }
      }),
    )
  }
  const mailboxOf = (tenant: Tenant) => v.parse(SmtpAddress, addressOf(tenant))

  it('is bounded: whose flows were not asked for the longest time are looked through again', async () => {
    const tenant = await fixture.tenant('Bounded')
    const [adele, hanako] = await desksOf(tenant, ['adele.vance', 'hanako.sato'])
    if (!adele || !hanako) throw new Error('Somebody is missing.')
    const searchedWith = async (mostFlows: number) => {
      const indexes = new FlowIndexes(Date.now, mostFlows)
      await asked(tenant)
      for (const { caller, dataverse } of [adele, hanako, adele, hanako])
        expect(await indexes.rowsFor(caller, dataverse, mailboxOf(tenant))).toHaveLength(4)
      return searches(await asked(tenant)).length
    }
    expect([await searchedWith(10), await searchedWith(9)]).toEqual([2, 4])
  })

  it('lets nobody wait forever for a first search', async () => {
    const tenant = await fixture.tenant('Slow')
    const [adele] = await desksOf(tenant, ['adele.vance'])
    if (!adele) throw new Error('Adele is missing.')
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', { match: { path: 'contains' }, hang: true })
    const search = new FlowIndexes(Date.now, 10, 0).rowsFor(adele.caller, adele.dataverse, mailboxOf(tenant))
    await expect(search).rejects.toMatchObject({ refusal: { service: 'dataverse', status: 502 } })
  })
})
