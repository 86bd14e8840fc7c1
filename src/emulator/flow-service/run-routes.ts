import { Hono } from 'hono'
import type { ActionRun, FlowRun } from '../tenant.ts'
import { FlowApiError } from './api-error.ts'
import { contentLink } from './content.ts'
import { flowPath } from './flow-json.ts'
import type { KnownFlow } from './known-flow.ts'
import { instant, pageOf } from './paging.ts'
import { runFilter } from './run-filter.ts'
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
    return c.json(pageOf(c, found, (run) => runJson(c, flow, run)))
  })
  .get(`${runs}/:run`, (c) => {
    const flow = flowOf(c)
    const run = runOf(c, flow)
    const json = runJson(c, flow, run)
    if (!(c.req.query('$expand') ?? '').includes('properties/actions')) return c.json(json)
    const actions = Object.fromEntries(
      run.actions.map((action) => [action.name, actionJson(c, flow, run, action).properties]),
    )
    return c.json({ ...json, properties: { ...json.properties, actions } })
  })
  .get(`${runs}/:run/actions`, (c) => {
    const flow = flowOf(c)
    const run = runOf(c, flow)
    return c.json(pageOf(c, run.actions, (action) => actionJson(c, flow, run, action)))
  })
  .get(`${runs}/:run/actions/:action`, (c) => {
    const flow = flowOf(c)
    const run = runOf(c, flow)
    const action = run.actions.find(({ name }) => name === c.req.param('action'))
    if (action) return c.json(actionJson(c, flow, run, action))
    const message = `The action '${c.req.param('action')}' could not be found.`
    throw new FlowApiError(404, 'WorkflowRunActionNotFound', message)
  })

const runsOf = (c: FlowContext, { flowId }: KnownFlow) =>
  c.var.session.tenant.runs.filter((run) => run.flowId === flowId)

function runOf(c: FlowContext, flow: KnownFlow): FlowRun {
  const name = c.req.param('run') ?? ''
  const run = runsOf(c, flow).find(({ id }) => id === name)
  if (run) return run
  throw new FlowApiError(404, 'WorkflowRunNotFound', `The workflow run '${name}' could not be found.`)
}

const runPath = (flow: KnownFlow, { id }: FlowRun) => `${flowPath(flow.environmentId, flow.name)}/runs/${id}`

function runJson({ var: { session } }: FlowContext, flow: KnownFlow, run: FlowRun) {
  const startTime = instant(run.startTime)
  return {
    name: run.id,
    id: runPath(flow, run),
    type: 'Microsoft.ProcessSimple/environments/flows/runs',
    properties: {
      startTime,
      endTime: instant(run.endTime),
      status: run.status,
      ...errorOf(run.error),
      correlation: { clientTrackingId: run.id },
      trigger: {
        name: run.trigger.name,
        status: 'Succeeded',
        startTime,
        endTime: startTime,
        outputsLink: contentLink(session, run, 'trigger', 'outputs', { body: run.trigger.body }),
      },
    },
  }
}

function actionJson({ var: { session } }: FlowContext, flow: KnownFlow, run: FlowRun, action: ActionRun) {
  const { code, error } = errorOf(action.error)
  // What a connector answered is told behind the link only.
  const told = action.outputs === undefined || action.outputs === null
  return {
    name: action.name,
    id: `${runPath(flow, run)}/actions/${action.name}`,
    type: 'Microsoft.ProcessSimple/environments/flows/runs/actions',
    properties: {
      startTime: instant(run.startTime),
      endTime: instant(run.endTime),
      status: action.status,
      code: code ?? (action.status === 'Skipped' ? 'ActionSkipped' : 'OK'),
      ...(told && error && { error }),
      ...linksOf(session, run, action),
    },
  }
}

function linksOf(session: Parameters<typeof contentLink>[0], run: FlowRun, action: ActionRun) {
  const link = (part: 'inputs' | 'outputs') =>
    action[part] === undefined || action[part] === null
      ? undefined
      : contentLink(session, run, `actions/${action.name}`, part, action[part])
  const [inputsLink, outputsLink] = [link('inputs'), link('outputs')]
  return { ...(inputsLink && { inputsLink }), ...(outputsLink && { outputsLink }) }
}

/** The emulator keeps an error as its code and its message in one text. */
function errorOf(text: string | null): { code?: string; error?: { code: string; message: string } } {
  if (text === null) return {}
  const [, code = 'ActionFailed', message = text] = /^(\w+): ([\s\S]*)$/.exec(text) ?? []
  return { code, error: { code, message } }
}
