import { subscribe, unsubscribe, WebhookRefusal } from '../bookings/webhooks.ts'
import type { Session } from '../dataverse/session.ts'
import type { WorkflowRow } from '../tenant.ts'
import { connectionsOf, type FlowConnections, logicalNameOf, requireOwn } from './connections.ts'
import { bookingsTriggersOf, type ClientData, readClientData } from './flow-definition.ts'
import { clientRefusal, serverRefusal } from './refusal.ts'
import { validate } from './validation.ts'

/** Takes a flow as it is to become: arms, re-arms or disarms its webhooks, or refuses and changes nothing. */
export function saveFlow(session: Session, before: WorkflowRow | null, after: WorkflowRow): void {
  const flow = readClientData(after.clientdata)
  if (!flow) {
    throw clientRefusal(
      'BadRequest',
      'DefinitionRequestMissingFields',
      "The definition request is missing required field 'definition'.",
    )
  }
  const wasOn = before?.statecode === 1
  if (after.statecode !== 1) {
    if (wasOn) disarm(session, before)
    return
  }
  if (wasOn && before.clientdata === after.clientdata) return
  validate(flow)
  const connections = connectionsOf(session.tenant, session.organization, flow)
  const earlier = wasOn ? readClientData(before.clientdata) : null
  requireOwn(newIn(flow, connections, earlier), session.systemUser.azureactivedirectoryobjectid)
  if (earlier && sameTriggers(earlier, flow)) return
  arm(session, after, flow, connections)
}

/** Forgets a flow; its webhooks are unsubscribed. */
export const deleteFlow = (session: Session, row: WorkflowRow): void => disarm(session, row)

function disarm({ tenant, organization }: Session, { workflowid }: WorkflowRow): void {
  unsubscribe(tenant, organization.uniqueName, workflowid)
}

// Whoever edits a live flow may leave its owner's connections in place; only what is new must be theirs.
function newIn(flow: ClientData, connections: FlowConnections, earlier: ClientData | null) {
  const known = new Set(Object.values(earlier?.properties.connectionReferences ?? {}).map(logicalNameOf))
  return [...connections].flatMap(([key, connection]) =>
    known.has(logicalNameOf(flow.properties.connectionReferences[key])) ? [] : [connection],
  )
}

const sameTriggers = (one: ClientData, other: ClientData) =>
  JSON.stringify(one.properties.definition.triggers) === JSON.stringify(other.properties.definition.triggers)

function arm(session: Session, row: WorkflowRow, flow: ClientData, connections: FlowConnections): void {
  const { tenant, organization } = session
  const held = new Map(tenant.webhooks)
  disarm(session, row)
  if (!tenant.switches.armOnDataverseActivate) return
  try {
    for (const { connectionName, mailbox, changeType } of bookingsTriggersOf(flow.properties.definition)) {
      const connection = connections.get(connectionName)
      if (!connection) continue
      const by = { flowId: row.workflowid, organization: organization.uniqueName, connection }
      subscribe(tenant, { mailbox, changeType, ...by })
    }
  } catch (error) {
    if (!(error instanceof WebhookRefusal)) throw error
    if (tenant.switches.refusalSurface === 'async') return
    tenant.webhooks.clear()
    for (const [mailbox, webhooks] of held) tenant.webhooks.set(mailbox, webhooks)
    throw wrapped(error)
  }
}

function wrapped({ status, message }: WebhookRefusal) {
  if (status === 401) return clientRefusal('Unauthorized', 'Unauthorized', message)
  if (status === 403) return clientRefusal('Forbidden', 'Forbidden', message)
  if (status === 429) return clientRefusal('TooManyRequests', 'TooManyRequests', message)
  return serverRefusal(message)
}
