import * as v from 'valibot'
import type { FlowSummary } from '#contract/flow.ts'
import { healthPaths } from '#contract/flow-endpoints.ts'
import { FlowHealth, RunDetail } from '#contract/flow-health.ts'
import { ordersIn } from '../creation/orders.fixture.ts'
import type { Fixture, Tenant } from '../desk.fixture.ts'

/** The health of flows as people ask for it, and what makes flows ill. */
export function healthIn(fixture: Fixture) {
  const { academyOf, orderOf, created, overviewOf } = ordersIn(fixture)
  const addressOf = (tenant: Tenant, page = academyOf(tenant)) => page.split('/').at(-1) ?? ''

  /** A flow of somebody's, live in a solution. */
  const flowOf = async (tenant: Tenant, user: string): Promise<FlowSummary> => {
    const event = await created(tenant, user, await orderOf(tenant, user))
    if (event?.kind !== 'live') throw new Error(`The flow was refused: ${JSON.stringify(event)}`)
    return named(tenant, user, event.flow.id)
  }

  /** A flow as the page shows it now. */
  const named = async (tenant: Tenant, user: string, wanted: string): Promise<FlowSummary> => {
    const { flows } = await overviewOf(tenant, user)
    const found = flows.find(({ id, name }) => id === wanted || name === wanted)
    if (!found) throw new Error(`There is no flow ${wanted}.`)
    return found
  }

  /** A flow outside solutions, by its name. */
  const myFlowOf = async (tenant: Tenant, user: string, name: string): Promise<FlowSummary> => {
    await fixture.control(`/tenants/${tenant.id}/my-flows`, 'POST', { business: addressOf(tenant) })
    return named(tenant, user, name)
  }

  const asked = (tenant: Tenant, user: string, flow: FlowSummary, page?: string) =>
    fixture.as(
      tenant,
      user,
      healthPaths.flow(addressOf(tenant, page), flow.id, { environment: flow.environment.id }),
    )
  const healthOf = async (...args: Parameters<typeof asked>): Promise<FlowHealth> =>
    v.parse(FlowHealth, await (await asked(...args)).json())
  const runOf = async (tenant: Tenant, user: string, flow: FlowSummary, runId: string) => {
    const path = healthPaths.run(addressOf(tenant), flow.id, runId, { environment: flow.environment.id })
    return v.parse(RunDetail, await (await fixture.as(tenant, user, path)).json())
  }

  /** Lets a flow have run in the past. */
  const ran = (
    tenant: Tenant,
    flow: FlowSummary,
    run: { status: string; startTime: string; count?: number },
  ) => fixture.control(`/tenants/${tenant.id}/flows/${flow.id}/runs`, 'POST', run)

  const book = (tenant: Tenant) =>
    fixture.control(`/tenants/${tenant.id}/businesses/${addressOf(tenant)}/appointments`, 'POST', {
      shape: 'one-to-one',
    })

  /** Breaks somebody's connection to a connector, or mends it. */
  const breakConnection = async (tenant: Tenant, user: string, apiName: string, status = 'Error') => {
    const ownerId = tenant.users.find(({ userPrincipalName }) => userPrincipalName.startsWith(user))?.id
    const { connections } = await fixture.control<{
      connections: { name: string; apiName: string; ownerId: string }[]
    }>(`/tenants/${tenant.id}/connections`)
    for (const one of connections.filter((each) => each.ownerId === ownerId && each.apiName === apiName))
      await fixture.control(`/tenants/${tenant.id}/connections/${one.name}`, 'PATCH', { status })
  }

  const giveRole = (tenant: Tenant, user: string, role: string) =>
    fixture.control(`/tenants/${tenant.id}/businesses/${addressOf(tenant)}/staff`, 'PATCH', {
      user: `${user}@${tenant.domain}`,
      role,
    })

  return { addressOf, named, flowOf, myFlowOf, asked, healthOf, runOf, ran, book, breakConnection, giveRole }
}
