import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { FlowSummary } from '#contract/flow.ts'
import { startFixture } from '../desk.fixture.ts'
import { ordersIn } from './orders.fixture.ts'

const fixture = startFixture()
const { academyOf, orderOf, created, webhooksOf } = ordersIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

describe('switching a flow', () => {
  it('frees its slot and takes it again', async () => {
    const tenant = await fixture.tenant('Flows')
    const order = await orderOf(tenant, 'adele.vance')
    await created(tenant, 'adele.vance', order)
    const turn = (state: string, user = 'adele.vance') =>
      fixture.as(tenant, user, `${academyOf(tenant)}/flows/${order.key}`, {
        method: 'PATCH',
        json: { environment: order.environment, state },
      })
    expect(v.parse(FlowSummary, await (await turn('off')).json()).state).toBe('off')
    expect(await webhooksOf(tenant)).toHaveLength(0)
    expect(v.parse(FlowSummary, await (await turn('on')).json()).state).toBe('on')
    expect(await webhooksOf(tenant)).toHaveLength(1)
    expect((await turn('off', 'mei.suzuki')).status).toBe(403)
  })
})
