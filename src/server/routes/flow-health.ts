import { Hono } from 'hono'
import * as v from 'valibot'
import { FlowHealth, RunDetail } from '#contract/flow-health.ts'
import { InEnvironment } from '#contract/flow-operation.ts'
import { appointmentFlowById } from '../creation/append-actions.ts'
import { flowsOf } from '../desk.ts'
import { flowHealthOf } from '../flow-health/flow-health.ts'
import { runDetailOf } from '../flow-health/run-detail.ts'
import { sharedBy, surroundingsOf } from '../flow-health/surroundings.ts'
import { documented, reads } from './documented.ts'
import { FlowParam } from './flows.ts'
import type { Session } from './session.ts'

const RunParam = v.object({
  ...FlowParam.entries,
  runId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
})

/** How a flow does, for whoever may see it; nothing is written or started by looking. */
export const flowHealthRoutes = () =>
  new Hono<Session>()
    .get(
      '/:flowId/health',
      documented('The health of a flow, and everything it is judged by', FlowHealth),
      reads('param', FlowParam),
      reads('query', InEnvironment),
      async (c) => {
        const { address, flowId } = c.req.valid('param')
        const desk = c.get('deskAt')(address)
        const flows = await flowsOf(desk, c.req.valid('query').environment)
        const flow = await appointmentFlowById(desk, flows, flowId)
        return c.json(await flowHealthOf(desk, flows, flow, surroundingsOf(desk, sharedBy(desk))))
      },
    )
    .get(
      '/:flowId/runs/:runId',
      documented('A run of a flow, with the real errors of the actions that failed in it', RunDetail),
      reads('param', RunParam),
      reads('query', InEnvironment),
      async (c) => {
        const { address, flowId, runId } = c.req.valid('param')
        const desk = c.get('deskAt')(address)
        const flows = await flowsOf(desk, c.req.valid('query').environment)
        const { row } = await appointmentFlowById(desk, flows, flowId)
        return c.json(await runDetailOf(desk, flows, row, runId))
      },
    )
