import { describe, expect, it } from 'vitest'
import { contoso, contosoLike, fabrikam } from './tenants.ts'

const now = new Date('2026-11-23T03:04:05Z')
const clinic = (tenant = contoso(now)) => {
  const business = tenant.businesses.find(({ displayName }) => displayName === 'Contoso Clinic')
  const organization = tenant.environments.find(({ isDefault }) => isDefault)?.organization
  if (!business || !organization) throw new Error('The clinic is missing')
  return { tenant, business, organization, rows: [...organization.workflows.values()] }
}

describe('the demo seed', () => {
  it('is the same at every reset', () => {
    expect(contoso(now)).toEqual(contoso(now))
  })

  it('uses four of the five slots of the clinic, one by a flow nobody else sees', () => {
    const { tenant, business, rows } = clinic()
    const held = tenant.webhooks.get(business.id.toLowerCase()) ?? []
    const live = rows.filter(({ statecode }) => statecode === 1)
    expect(held.map(({ flowId }) => flowId).sort()).toEqual(live.map(({ workflowid }) => workflowid).sort())
    expect(live).toHaveLength(4)
    expect(rows.filter(({ statecode }) => statecode === 0)).toHaveLength(1)
    expect(live.filter(({ sharedWith }) => sharedWith.length === 0)).toHaveLength(1)
  })

  it('has one flow whose maker typed the mailbox in other letters', () => {
    const { business, rows } = clinic()
    const other = rows.filter(({ clientdata }) => !clientdata.includes(`"SMTPAddress":"${business.id}"`))
    expect(other.map(({ name }) => name)).toEqual(['Brief the staff'])
    expect(other[0]?.clientdata.toLowerCase()).toContain(business.id.toLowerCase())
  })

  it('names in every flow only connection references that exist and lead to a connection of its owner', () => {
    const { tenant, organization, rows } = clinic()
    const references = [...organization.connectionReferences.values()]
    for (const row of rows) {
      const names = [...row.clientdata.matchAll(/"connectionReferenceLogicalName":"([^"]+)"/g)].map(
        (m) => m[1],
      )
      expect(names).toHaveLength(2)
      for (const name of names) {
        const reference = references.find((one) => one.connectionreferencelogicalname === name)
        expect(reference?.ownerid).toBe(row.ownerid)
        expect(tenant.connections.map((connection) => connection.name)).toContain(reference?.connectionid)
      }
    }
  })

  it('holds eight past appointments of every shape', () => {
    const { appointments } = clinic().business
    expect(appointments).toHaveLength(8)
    expect(appointments.every(({ end }) => Date.parse(end) < now.getTime())).toBe(true)
    expect(appointments.map(({ customers }) => customers.length).sort()).toEqual([0, 1, 1, 1, 1, 1, 1, 3])
    expect(appointments.filter(({ cancelled }) => cancelled)).toHaveLength(1)
    expect(appointments.filter(({ staffMemberIds }) => staffMemberIds.length === 2)).toHaveLength(1)
  })

  it('shares no GUID, address or organisation between tenants', () => {
    const mine = clinic()
    const other = clinic(contosoLike('0d1e2f30-1111-4222-8333-444455556666', now))
    const third = fabrikam(now)
    expect(mine.organization.url).not.toBe(other.organization.url)
    expect(mine.business.id).not.toBe(other.business.id)
    const ids = [mine.tenant, other.tenant, third].flatMap(({ users }) => users.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
