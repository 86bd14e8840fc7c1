import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { EnvironmentList } from '#contract/environment.ts'
import { ordersIn } from './creation/orders.fixture.ts'
import { startFixture } from './desk.fixture.ts'

const fixture = startFixture({ FLOW_SERVICE: 'on' })
const { academyOf, orderOf, created, rowsOf, webhooksOf, overviewOf, set, dataverseOf } = ordersIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

type Tenant = Awaited<ReturnType<typeof fixture.tenant>>

const environmentsOf = async (tenant: Tenant) => {
  const listed = await fixture.as(tenant, 'adele.vance', '/api/environments')
  return v.parse(EnvironmentList, await listed.json()).environments
}

/** An order in the environment that has no Dataverse. */
const bareOrder = async (tenant: Tenant) => {
  const order = await orderOf(tenant, 'adele.vance')
  return order
}
