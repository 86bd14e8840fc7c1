import { Hono } from 'hono'
import { FlowShares } from '#contract/flow-health.ts'
import { DeletedFlow, DeleteFlow, InEnvironment, RestoredFlow, ShareFlow } from '#contract/flow-operation.ts'
import { flowsOf } from '../desk.ts'
import { unlessChanged } from '../flow-operations/changed-meanwhile.ts'
import { deleteFlow } from '../flow-operations/delete-flow.ts'
import { restoreFlow } from '../flow-operations/restore-flow.ts'
import { shareFlow } from '../flow-operations/share-flow.ts'
import { requireBuilder } from '../membership.ts'
import { documented, reads } from './documented.ts'
import { FlowParam } from './flows.ts'
import type { Session } from './session.ts'

/** What builders do to flows beside making and switching them. */
export const flowOperationRoutes = () =>
  new Hono<Session>()
    .delete(
      '/:flowId',
      documented('Deletes a flow, which whoever did it can undo for a while', DeletedFlow),
      reads('param', FlowParam),
      reads('query', DeleteFlow),
      async (c) => {
        const { address, flowId } = c.req.valid('param')
        const desk = c.get('deskAt')(address)
        const asked = c.req.valid('query')
        await requireBuilder(desk)
        const flows = await flowsOf(desk, asked.environment)
        return c.json(await unlessChanged(desk, flows, flowId, () => deleteFlow(desk, flows, flowId, asked)))
      },
    )
    .post(
      '/:flowId/restore',
      documented('Brings back a flow that the caller has just deleted, turned off', RestoredFlow),
      reads('param', FlowParam),
      reads('json', InEnvironment),
      async (c) => {
        const { address, flowId } = c.req.valid('param')
        const desk = c.get('deskAt')(address)
        await requireBuilder(desk)
        const flows = await flowsOf(desk, c.req.valid('json').environment)
        return c.json(await restoreFlow(desk, flows, flowId))
      },
    )
    .post(
      '/:flowId/shares',
      documented('Makes an administrator of the booking page co-owner of a flow', FlowShares),
      reads('param', FlowParam),
      reads('json', ShareFlow),
      async (c) => {
        const { address, flowId } = c.req.valid('param')
        const desk = c.get('deskAt')(address)
        const asked = c.req.valid('json')
        await requireBuilder(desk)
        const flows = await flowsOf(desk, asked.environment)
        return c.json(await shareFlow(desk, flows, flowId, asked))
      },
    )
