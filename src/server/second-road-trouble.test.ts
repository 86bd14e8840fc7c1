import { afterAll, describe, expect, it } from 'vitest'
import { ordersIn } from './creation/orders.fixture.ts'
import { startFixture } from './desk.fixture.ts'

const fixture = startFixture({ FLOW_SERVICE: 'on' })
const { overviewOf } = ordersIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

describe('a flow that the flow service does not show', () => {
  it.each([
    ['is kept from the caller', { status: 403, body: {} }],
    ['makes the service fail', { status: 500, body: {} }],
    ['is told in an unknown form', { status: 200, body: { name: 'x' } }],
  ])('because it %s hides none of the others, and that it is missing is said', async (name, answer) => {
    const tenant = await fixture.tenant(name)
    const business = tenant.businesses.find(({ displayName }) => displayName === 'Contoso Academy')?.id
    await fixture.control(`/tenants/${tenant.id}/my-flows`, 'POST', { business })
    const { flows } = await fixture.control<{ flows: { id: string; name: string }[] }>(
      `/tenants/${tenant.id}/my-flows`,
    )
    const hidden = flows.find((flow) => flow.name === 'Tell me when an appointment moves')
    const match = { path: `/flows/${hidden?.id}\\?` }
    await fixture.control(`/tenants/${tenant.id}/faults`, 'POST', { match, times: 9, answer })
    const overview = await overviewOf(tenant, 'hanako.sato')
    const names = overview.flows.map((flow) => flow.name)
    expect(names).toContain('新しい予約を自分にメール')
    expect(names).not.toContain('Tell me when an appointment moves')
    expect(overview.flowServiceProblem?.refusal?.operation).toBe('read the flow')
  })
})
