import { Hono } from 'hono'
import * as v from 'valibot'
import { bodyOf } from './bodies.ts'
import { type ClientData, Definition, readClientData } from './flow-definition.ts'
import { flowItem, flowJson } from './flow-json.ts'
import { referencesFor, SentReference } from './flow-references.ts'
import type { KnownFlow } from './known-flow.ts'
import { createMyFlow } from './my-flows.ts'
import { pageOf } from './paging.ts'
import {
  environmentOf,
  type FlowApiEnv,
  type FlowContext,
  findFlow,
  flowOf,
  flowsSeen,
  ownFlowOf,
} from './session.ts'

const State = v.picklist(['Started', 'Stopped'])
const References = v.record(v.string(), SentReference)
const NewFlow = v.object({
  properties: v.looseObject({
    displayName: v.pipe(v.string(), v.minLength(1)),
    definition: Definition,
    connectionReferences: References,
    state: v.optional(State, 'Started'),
  }),
})
const FlowPatch = v.object({
  properties: v.looseObject({
    displayName: v.optional(v.pipe(v.string(), v.minLength(1))),
    definition: v.optional(Definition),
    connectionReferences: v.optional(References),
    state: v.optional(State),
  }),
})
const statecodes = { Started: 1, Stopped: 0 } as const

const flows = '/environments/:environment/flows'

/** Flows: listed, read, made, changed, turned on and off, deleted. */
export const flowRoutes = new Hono<FlowApiEnv>()
  .get(flows, (c) => {
    const { user } = c.var.session
    const team = /search\('team'\)/.test(c.req.query('$filter') ?? '')
    const withSolutions = (c.req.query('include') ?? '').includes('includeSolutionCloudFlows')
    const listed = flowsSeen(c, withSolutions).filter(({ ownerId }) => (ownerId === user.id) !== team)
    return c.json(pageOf(c, listed, (flow) => flowItem(c.var.session, flow)))
  })
  .post(flows, async (c) => {
    const { world, tenant, user } = c.var.session
    const environment = environmentOf(c)
    const { properties } = await bodyOf(c, NewFlow)
    const { displayName: name, definition, connectionReferences, state } = properties
    const flow: ClientData = { properties: { definition, connectionReferences } }
    const made = { name, flow, statecode: statecodes[state] }
    return c.json(flowJson(c.var.session, createMyFlow(world, tenant, environment, user.id, made)), 201)
  })
  .get(`${flows}/:flow`, (c) => c.json(flowJson(c.var.session, flowOf(c))))
  .patch(`${flows}/:flow`, async (c) => {
    const flow = ownFlowOf(c)
    const {
      displayName: name,
      definition,
      connectionReferences,
      state,
    } = (await bodyOf(c, FlowPatch)).properties
    flow.change(c.var.session.user.id, {
      name,
      flow: contentOf(flow, definition, connectionReferences),
      statecode: state && statecodes[state],
    })
    return c.json(flowJson(c.var.session, flowOf(c)))
  })
  .post(`${flows}/:flow/start`, (c) => turn(c, 1))
  .post(`${flows}/:flow/stop`, (c) => turn(c, 0))
  .delete(`${flows}/:flow`, (c) => {
    if (!findFlow(c)) return c.body(null, 204)
    ownFlowOf(c).remove(c.var.session.user.id)
    return c.body(null, 200)
  })

function turn(c: FlowContext, statecode: 0 | 1): Response {
  ownFlowOf(c).change(c.var.session.user.id, { statecode })
  return c.body(null, 200)
}

function contentOf(
  flow: KnownFlow,
  definition: Definition | undefined,
  asked: v.InferOutput<typeof References> | undefined,
): ClientData | undefined {
  const before = readClientData(flow.clientdata)
  if (!before || (!definition && !asked)) return undefined
  const { connectionReferences } = before.properties
  return {
    ...before,
    properties: {
      ...before.properties,
      definition: definition ?? before.properties.definition,
      connectionReferences: asked ? referencesFor(flow, connectionReferences, asked) : connectionReferences,
    },
  }
}
