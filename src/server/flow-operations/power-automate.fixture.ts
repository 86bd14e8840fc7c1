import * as v from 'valibot'
import type { FlowSummary } from '#contract/flow.ts'
import { healthPaths } from '#contract/flow-endpoints.ts'
import { ordersIn } from '../creation/orders.fixture.ts'
import type { Fixture, Tenant } from '../desk.fixture.ts'
import { healthIn } from '../flow-health/health.fixture.ts'

const HANAKO = 'hanako.sato'
const Read = v.object({
  properties: v.looseObject({
    displayName: v.string(),
    definition: v.looseObject({ actions: v.record(v.string(), v.unknown()) }),
    connectionReferences: v.record(v.string(), v.unknown()),
  }),
})

interface MyFlow {
  readonly id: string
  readonly name: string
  readonly statecode: number
  readonly deleted: boolean
  readonly ownerId: string
}

/** What people do to flows by the product, what they do to them in Power Automate itself, and what becomes of them there. */
export function powerAutomateIn(fixture: Fixture) {
  const { academyOf, overviewOf } = ordersIn(fixture)
  const { addressOf } = healthIn(fixture)
  const within = ({ environment }: FlowSummary) => ({ environment: environment.id })

  const patched = (tenant: Tenant, flow: FlowSummary, change: object, user: string) =>
    fixture.as(tenant, user, `${academyOf(tenant)}/flows/${flow.id}`, {
      method: 'PATCH',
      json: { ...within(flow), ...change },
    })
  const switched = (tenant: Tenant, flow: FlowSummary, state: 'on' | 'off', user = HANAKO) =>
    patched(tenant, flow, { state }, user)
  const renamed = (tenant: Tenant, flow: FlowSummary, name: string, user = HANAKO) =>
    patched(tenant, flow, { name, etag: flow.etag }, user)
  const deleted = (tenant: Tenant, flow: FlowSummary, user = HANAKO) =>
    fixture.as(
      tenant,
      user,
      healthPaths.deleted(addressOf(tenant), flow.id, { ...within(flow), etag: flow.etag }),
      { method: 'DELETE' },
    )
  const restored = (tenant: Tenant, flow: FlowSummary, user = HANAKO) =>
    fixture.as(tenant, user, healthPaths.restore(addressOf(tenant), flow.id), {
      method: 'POST',
      json: within(flow),
    })

  const fault = (tenant: Tenant, of: object) =>
    fixture.control<{ id: string }>(`/tenants/${tenant.id}/faults`, 'POST', of)
  const hit = (tenant: Tenant, { id }: { readonly id: string }) =>
    fixture.control(`/tenants/${tenant.id}/faults/${id}/hit`)
  const mend = (tenant: Tenant, { id }: { readonly id: string }) =>
    fixture.control(`/tenants/${tenant.id}/faults/${id}`, 'DELETE')

  /** A flow in Power Automate, asked for as a browser there does. */
  const there = async (tenant: Tenant, flow: FlowSummary, init: { method?: string; json?: object } = {}) => {
    const { access_token } = await fixture.control<{ access_token: string }>(
      `/tenants/${tenant.id}/tokens`,
      'POST',
      {
        user: `${HANAKO}@${tenant.domain}`,
        scope: 'https://service.flow.microsoft.com//Flows.Manage.All',
      },
    )
    const root = `${fixture.emulatorUrl}/flow/providers/Microsoft.ProcessSimple/environments`
    const url = `${root}/${flow.environment.id}/flows/${flow.id}?api-version=2016-11-01`
    return fetch(url, {
      method: init.method ?? 'GET',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      ...(init.json ? { body: JSON.stringify(init.json) } : {}),
    })
  }
  const readThere = async (tenant: Tenant, flow: FlowSummary) =>
    v.parse(Read, await (await there(tenant, flow)).json()).properties
  const actionsOf = async (tenant: Tenant, flow: FlowSummary) =>
    Object.keys((await readThere(tenant, flow)).definition.actions)
  const addThere = async (tenant: Tenant, flow: FlowSummary, name: string) => {
    const { displayName, definition, connectionReferences } = await readThere(tenant, flow)
    const actions = { ...definition.actions, [name]: { type: 'Compose', inputs: 'x', runAfter: {} } }
    const properties = { displayName, definition: { ...definition, actions }, connectionReferences }
    return there(tenant, flow, { method: 'PATCH', json: { properties } })
  }

  /** The flows outside solutions that are there. */
  const myFlows = async (tenant: Tenant): Promise<MyFlow[]> => {
    const { flows } = await fixture.control<{ flows: MyFlow[] }>(`/tenants/${tenant.id}/my-flows`)
    return flows.filter((flow) => !flow.deleted)
  }
  const orphans = (tenant: Tenant, count: number) =>
    fixture.control(`/tenants/${tenant.id}/orphans`, 'POST', { business: addressOf(tenant), count })
  /** Bookings forgets every webhook of the page. */
  const forget = async (tenant: Tenant) => {
    const path = `/tenants/${tenant.id}/webhooks/${addressOf(tenant)}`
    const { webhooks } = await fixture.control<{ webhooks: { id: string }[] }>(path)
    for (const { id } of webhooks) await fixture.control(`${path}/${id}`, 'DELETE')
  }
  const heldBy = async (tenant: Tenant, user: string) => (await overviewOf(tenant, user)).slots.held

  return {
    switched,
    renamed,
    deleted,
    restored,
    fault,
    hit,
    mend,
    readThere,
    actionsOf,
    addThere,
    myFlows,
    orphans,
    forget,
    heldBy,
  }
}
