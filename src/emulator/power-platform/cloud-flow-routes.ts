import { type Context, Hono } from 'hono'
import type { Organization, WorkflowRow } from '../tenant.ts'
import { type ActionQuestion, actionsOf } from './flow-actions.ts'
import { type PowerPlatformEnv, refusal } from './party.ts'

type PowerPlatformContext = Context<PowerPlatformEnv>
type Answer = (c: PowerPlatformContext, organization: Organization) => readonly unknown[] | Response

/** The read-only questions about cloud flows that Microsoft documents. */
export const cloudFlowRoutes = new Hono<PowerPlatformEnv>()
  .get('/cloudFlows', (c) => answered(c, cloudFlows))
  .get('/flowRuns', (c) => answered(c, flowRuns))
  .get('/flowActions', (c) => answered(c, flowActions))

function answered(c: PowerPlatformContext, ask: Answer): Response {
  const { organization } = c.var.party.environment
  if (!organization) {
    const message = 'Environment does not have a Microsoft Dataverse database.'
    return c.json(refusal('DataverseNotFound', message), 404)
  }
  const found = ask(c, organization)
  if (found instanceof Response) return found
  // Nothing found is no content here, not an empty list.
  return found.length === 0 ? c.body(null, 204) : c.json({ value: found })
}

const cloudFlows: Answer = (c, organization) => {
  const wants = (name: string, value: string) => (c.req.query(name) ?? value).toLowerCase() === value
  const within = (name: string, value: string) =>
    value >= (c.req.query(`${name}StartDate`) ?? '') && value <= (c.req.query(`${name}EndDate`) ?? '9')
  return readable(c, organization)
    .filter(
      (flow) =>
        wants('workflowId', flow.workflowid) &&
        wants('resourceId', flow.resourceid) &&
        wants('createdBy', flow.createdby) &&
        wants('ownerId', flow.ownerid) &&
        within('createdOn', flow.createdon) &&
        within('modifiedOn', flow.modifiedon),
    )
    .map((flow) => ({
      workflowId: flow.workflowid,
      resourceId: flow.resourceid,
      name: flow.name,
      createdBy: flow.createdby,
      ownerId: flow.ownerid,
      createdOn: flow.createdon,
      modifiedOn: flow.modifiedon,
    }))
}

const flowRuns: Answer = (c, organization) => {
  const workflowId = c.req.query('workflowId')?.toLowerCase()
  if (!workflowId) return c.json(refusal('BadRequest', 'The workflowId query parameter is required.'), 400)
  if (!readable(c, organization).some(({ workflowid }) => workflowid === workflowId)) return []
  return c.var.party.caller.tenant.runs
    .filter(({ flowId }) => flowId === workflowId)
    .toReversed()
    .map(({ id, flowId, startTime, endTime, status }) => ({
      name: id,
      workflowId: flowId,
      startTime,
      endTime,
      status,
    }))
}

/** Of every flow of the organisation: the question is one for administrators. */
const flowActions: Answer = (c, { workflows }) => {
  const { switches } = c.var.party.caller.tenant
  if (switches.flowActions === 'forbidden') {
    return c.json(refusal('Forbidden', 'The caller is not an administrator of the environment.'), 403)
  }
  if (switches.flowActions === 'empty') return []
  const question: ActionQuestion = {
    workflowId: c.req.query('workflowId')?.toLowerCase(),
    connector: c.req.query('connector'),
    isTrigger: c.req.query('isTrigger'),
    parameterName: c.req.query('parameterName'),
    parameterValue: c.req.query('parameterValue'),
    exact: c.req.query('exact') === 'true',
  }
  return [...workflows.values()].flatMap((flow) => actionsOf(flow, question))
}

function readable(c: PowerPlatformContext, { systemUsers, workflows }: Organization): WorkflowRow[] {
  const { user } = c.var.party.caller
  const me = systemUsers.find((one) => one.azureactivedirectoryobjectid === user.id)
  if (!me) return []
  return [...workflows.values()].filter(
    ({ ownerid, sharedWith }) =>
      me.systemAdministrator || ownerid === me.systemuserid || sharedWith.includes(me.systemuserid),
  )
}
