import { Hono } from 'hono'
import type { ActionRun, FlowRun } from '../tenant.ts'
import { FlowApiError } from './api-error.ts'
import type { KnownFlow } from './known-flow.ts'
import { pageOf } from './paging.ts'
import { runFilter } from './run-filter.ts'
import { actionJson, repetitionJson, runJson } from './run-json.ts'
import { type FlowApiEnv, type FlowContext, flowOf } from './session.ts'

const runs = '/environments/:environment/flows/:flow/runs'

/** What became of a flow's runs, and of each action in them. */
export const runRoutes = new Hono<FlowApiEnv>()
  .get(runs, (c) => {
    const flow = flowOf(c)
    const wanted = runFilter(c.req.query('$filter'))
    const found = runsOf(c, flow)
      .filter(wanted)
      .toSorted((one, other) => other.startTime.localeCompare(one.startTime))
    return c.json(pageOf(c, found, (run) => runJson(c.var.session, flow, run)))
  })
  .get(`${runs}/:run`, (c) => {
    const flow = flowOf(c)
    const run = runOf(c, flow)
    const json = runJson(c.var.session, flow, run)
    if (!(c.req.query('$expand') ?? '').includes('properties/actions')) return c.json(json)
    const actions = Object.fromEntries(
      run.actions.map((action) => [action.name, actionJson(c.var.session, flow, run, action).properties]),
    )
    return c.json({ ...json, properties: { ...json.properties, actions } })
  })
  .get(`${runs}/:run/actions`, (c) => {
    const flow = flowOf(c)
    const run = runOf(c, flow)
    return c.json(pageOf(c, run.actions, (action) => actionJson(c.var.session, flow, run, action)))
  })
  .get(`${runs}/:run/actions/:action`, (c) => {
    const flow = flowOf(c)
    const run = runOf(c, flow)
    return c.json(actionJson(c.var.session, flow, run, actionOf(c, run)))
  })
  .get(`${runs}/:run/actions/:action/repetitions`, (c) => {
    const flow = flowOf(c)
    const run = runOf(c, flow)
    const action = actionOf(c, run)
    return c.json(
      pageOf(c, [...(action.repetitions ?? []).entries()], ([index, repetition]) =>
        repetitionJson(c.var.session, flow, run, action, index, repetition),
      ),
    )
  })

const runsOf = (c: FlowContext, { flowId }: KnownFlow) =>
  c.var.session.tenant.runs.filter((run) => run.flowId === flowId)

function runOf(c: FlowContext, flow: KnownFlow): FlowRun {
  const name = c.req.param('run') ?? ''
  const run = runsOf(c, flow).find(({ id }) => id === name)
  if (run) return run
  throw new FlowApiError(404, 'WorkflowRunNotFound', `The workflow run '${name}' could not be found.`)
}

function actionOf(c: FlowContext, run: FlowRun): ActionRun {
  const name = c.req.param('action') ?? ''
  const action = run.actions.find((known) => known.name === name)
  if (action) return action
  throw new FlowApiError(404, 'WorkflowRunActionNotFound', `The action '${name}' could not be found.`)
}
