import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { FailedRegistration, FlowRun } from '../tenant.ts'
import { FlowApiError } from './api-error.ts'
import { readClientData } from './flow-definition.ts'
import { flowPath } from './flow-json.ts'
import { unarmedTriggersOf } from './flow-service.ts'
import type { KnownFlow } from './known-flow.ts'
import { instant, pageOf } from './paging.ts'
import { type FlowApiEnv, type FlowContext, flowOf } from './session.ts'

const triggers = '/environments/:environment/flows/:flow/triggers'

/** Whether a flow's triggers are registered, and what became of each firing and each registration that failed. */
export const triggerRoutes = new Hono<FlowApiEnv>()
  .get(triggers, (c) => {
    const flow = flowOf(c)
    const names = Object.keys(readClientData(flow.clientdata)?.properties.definition.triggers ?? {})
    return c.json({ value: names.map((name) => triggerJson(c, flow, name)) })
  })
  .get(`${triggers}/:trigger`, (c) => c.json(triggerJson(c, flowOf(c), c.req.param('trigger'))))
  .get(`${triggers}/:trigger/histories`, (c) => {
    const flow = flowOf(c)
    const trigger = c.req.param('trigger')
    checkReadable(c, flow, trigger)
    const { failedRegistrations, runs } = c.var.session.tenant
    const path = `${triggerPath(flow, trigger)}/histories`
    const entries = [
      ...failedRegistrations
        .filter((one) => one.flowId === flow.flowId && one.trigger === trigger)
        .map((one) => failedHistory(path, one)),
      ...runs
        .filter((run) => run.flowId === flow.flowId && run.trigger.name === trigger)
        .map((run) => firedHistory(path, run)),
    ].toSorted((one, other) => other.properties.startTime.localeCompare(one.properties.startTime))
    return c.json(pageOf(c, entries, (entry) => entry))
  })

function triggerJson(c: FlowContext, flow: KnownFlow, name: string) {
  checkReadable(c, flow, name)
  const changedTime = instant(flow.lastModifiedTime)
  return {
    name,
    id: triggerPath(flow, name),
    type: 'Microsoft.ProcessSimple/environments/flows/triggers',
    properties: {
      provisioningState: isUnarmed(c, flow, name) ? 'Failed' : 'Succeeded',
      createdTime: instant(flow.createdTime),
      changedTime,
      state: flow.statecode === 1 ? 'Enabled' : 'Disabled',
    },
  }
}

const triggerPath = (flow: KnownFlow, trigger: string) =>
  `${flowPath(flow.environmentId, flow.name)}/triggers/${trigger}`

function isUnarmed(c: FlowContext, flow: KnownFlow, trigger: string): boolean {
  const content = readClientData(flow.clientdata)
  if (flow.statecode !== 1 || !content) return false
  const place = flow.place(c.var.session.user.id)
  return unarmedTriggersOf(place, content).some(({ name }) => name === trigger)
}

// Some unregistered webhooks were seen as a failure of the service itself.
function checkReadable(c: FlowContext, flow: KnownFlow, trigger: string): void {
  if (c.var.session.tenant.switches.unarmedTrigger === 'failed' || !isUnarmed(c, flow, trigger)) return
  throw new FlowApiError(
    500,
    'InternalServerError',
    `Encountered internal server error. The tracking Id is '${randomUUID()}'.`,
  )
}

const failedHistory = (path: string, { id, at, code, message }: FailedRegistration) => ({
  name: id,
  id: `${path}/${id}`,
  type: 'Microsoft.ProcessSimple/environments/flows/triggers/histories',
  properties: {
    startTime: instant(at),
    endTime: instant(at),
    status: 'Failed',
    code,
    error: { code, message },
    fired: false,
  },
})

const firedHistory = (path: string, { id, startTime }: FlowRun) => ({
  name: id,
  id: `${path}/${id}`,
  type: 'Microsoft.ProcessSimple/environments/flows/triggers/histories',
  properties: {
    startTime: instant(startTime),
    endTime: instant(startTime),
    status: 'Succeeded',
    code: 'OK',
    fired: true,
    run: { name: id },
  },
})
