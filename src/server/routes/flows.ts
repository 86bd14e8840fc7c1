import { Hono } from 'hono'
import * as v from 'valibot'
import { AppendActions, CreateFlow, CreationEvent } from '#contract/creation.ts'
import { DefinitionQuery, FlowDefinition } from '#contract/definition.ts'
import { FlowSummary } from '#contract/flow.ts'
import { ChangeFlow } from '#contract/flow-operation.ts'
import { withoutSecrets } from '#domain/dry-run/without-secrets.ts'
import { readBuilding } from '../building.ts'
import { appendToFlow, appointmentFlowById } from '../creation/append-actions.ts'
import { createFlow, madeUnder } from '../creation/create-flow.ts'
import { switchFlow } from '../creation/switch-flow.ts'
import { flowsOf } from '../desk.ts'
import { unlessChanged } from '../flow-operations/changed-meanwhile.ts'
import { renameFlow } from '../flow-operations/rename-flow.ts'
import { requireBuilder } from '../membership.ts'
import { reserveSlot } from '../slot-account.ts'
import { AddressParam } from './businesses.ts'
import { documented, reads } from './documented.ts'
import { reported } from './reported.ts'
import type { Session } from './session.ts'

/** One flow of a booking page. */
export const FlowParam = v.object({
  ...AddressParam.entries,
  flowId: v.pipe(v.string(), v.uuid(), v.toLowerCase()),
})

/** Making, extending and switching the flows of a booking page. */
export const flowRoutes = () =>
  new Hono<Session>()
    .post(
      '/',
      documented(
        'Makes a flow from a template and turns it on, reporting each step',
        CreationEvent,
        'application/x-ndjson',
      ),
      reads('param', AddressParam),
      reads('json', CreateFlow),
      async (c) => {
        const desk = c.get('deskAt')(c.req.valid('param').address)
        const order = c.req.valid('json')
        const building = readBuilding(order)
        await requireBuilder(desk)
        const flows = await flowsOf(desk, order.environment)
        await reserveSlot(desk, {
          flowId: order.key,
          madeId: await madeUnder(desk, flows, order, building),
          flowName: order.name,
          operation: building.template.trigger,
          environment: order.environment,
        })
        return reported(c, desk, (progress) => createFlow(desk, flows, order, building, progress))
      },
    )
    .get(
      '/:flowId/definition',
      documented('What a flow does, for whoever may see it in Dataverse', FlowDefinition),
      reads('param', FlowParam),
      reads('query', DefinitionQuery),
      async (c) => {
        const { address, flowId } = c.req.valid('param')
        const desk = c.get('deskAt')(address)
        const flows = await flowsOf(desk, c.req.valid('query').environment)
        const { row, clientData } = await appointmentFlowById(desk, flows, flowId)
        const { id, name, etag } = row
        return c.json({ id, name, etag, flow: withoutSecrets(clientData) })
      },
    )
    .post(
      '/:flowId/actions',
      documented(
        "Adds a template's actions to a flow, reporting each step",
        CreationEvent,
        'application/x-ndjson',
      ),
      reads('param', FlowParam),
      reads('json', AppendActions),
      async (c) => {
        const { address, flowId } = c.req.valid('param')
        const desk = c.get('deskAt')(address)
        const order = c.req.valid('json')
        const building = readBuilding(order)
        await requireBuilder(desk)
        const flows = await flowsOf(desk, order.environment)
        const flow = await appointmentFlowById(desk, flows, flowId)
        return reported(c, desk, (progress) => appendToFlow(desk, flows, flow, order, building, progress))
      },
    )
    .patch(
      '/:flowId',
      documented('Turns a flow on or off, or gives it another name', FlowSummary),
      reads('param', FlowParam),
      reads('json', ChangeFlow),
      async (c) => {
        const { address, flowId } = c.req.valid('param')
        const desk = c.get('deskAt')(address)
        const change = c.req.valid('json')
        await requireBuilder(desk)
        const flows = await flowsOf(desk, change.environment)
        return c.json(
          await unlessChanged(desk, flows, flowId, () =>
            'state' in change
              ? switchFlow(desk, flows, flowId, change.state)
              : renameFlow(desk, flows, flowId, change),
          ),
        )
      },
    )
