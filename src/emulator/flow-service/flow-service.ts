import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe, WebhookRefusal, webhooksOf } from '../bookings/webhooks.ts'
import type { World } from '../world.ts'
import { checkActivation } from './activation-refusal.ts'
import {
  type ConnectionsPlace,
  connectionsOf,
  type FlowConnections,
  nameOf,
  requireOwn,
} from './connections.ts'
import {
  type BookingsTrigger,
  bookingsTriggersOf,
  type ClientData,
  readClientData,
} from './flow-definition.ts'
import { missingField, WebhookNotRegistered } from './refusal.ts'
import { validate } from './validation.ts'

/** Which flow is changed, where it is kept, by whom and by which road. */
export interface FlowPlace extends ConnectionsPlace {
  readonly world: World
  readonly flowId: string
  readonly callerId: string
  readonly road: 'dataverse' | 'flow-service'
}

/** What decides of a flow's webhooks. */
export interface FlowContent {
  readonly clientdata: string
  readonly statecode: 0 | 1 | 2
}

/** Takes a flow as it is to become: arms, re-arms or disarms its webhooks, or refuses and changes nothing. */
export function saveFlow(place: FlowPlace, before: FlowContent | null, after: FlowContent): void {
  const flow = readClientData(after.clientdata)
  if (!flow) throw missingField('definition')
  const wasOn = before?.statecode === 1
  if (after.statecode !== 1) {
    if (wasOn) disarm(place)
    return
  }
  // The flow service tries again what Dataverse leaves as it is.
  const tryAgain = place.road === 'flow-service' && unarmedTriggersOf(place, flow).length > 0
  if (wasOn && before.clientdata === after.clientdata && !tryAgain) return
  if (!wasOn || tryAgain) checkActivation(place)
  validate(flow)
  const connections = connectionsOf(place, flow)
  const earlier = wasOn ? readClientData(before.clientdata) : null
  requireOwn(newIn(flow, connections, earlier), place.callerId)
  if (earlier && sameTriggers(earlier, flow) && !tryAgain) return
  arm(place, flow, connections)
}

/** Forgets that a flow listens anywhere. */
export function disarm({ tenant, organization, flowId }: FlowPlace): void {
  unsubscribe(tenant, organization?.uniqueName ?? null, flowId)
}

/** The Bookings triggers of a flow for which no webhook is registered. */
export function unarmedTriggersOf(
  { tenant, flowId }: Pick<FlowPlace, 'tenant' | 'flowId'>,
  flow: ClientData,
): BookingsTrigger[] {
  return bookingsTriggersOf(flow.properties.definition).filter(
    ({ mailbox, changeType }) =>
      !webhooksOf(tenant, mailbox).some(
        (webhook) => webhook.flowId === flowId && webhook.changeType === changeType,
      ),
  )
}

// Whoever edits a live flow may leave its owner's connections in place; only what is new must be theirs.
function newIn(flow: ClientData, connections: FlowConnections, earlier: ClientData | null) {
  const known = new Set(Object.values(earlier?.properties.connectionReferences ?? {}).map(nameOf))
  return [...connections].flatMap(([key, connection]) =>
    known.has(nameOf(flow.properties.connectionReferences[key])) ? [] : [connection],
  )
}

const sameTriggers = (one: ClientData, other: ClientData) =>
  JSON.stringify(one.properties.definition.triggers) === JSON.stringify(other.properties.definition.triggers)

function arm(place: FlowPlace, flow: ClientData, connections: FlowConnections): void {
  const { tenant, organization, flowId, road } = place
  const held = new Map(tenant.webhooks)
  disarm(place)
  if (road === 'dataverse' && !tenant.switches.armOnDataverseActivate) return
  for (const trigger of bookingsTriggersOf(flow.properties.definition)) {
    const { connectionName, mailbox, changeType } = trigger
    const connection = connections.get(connectionName)
    if (!connection) continue
    const by = { flowId, organization: organization?.uniqueName ?? null, connection }
    try {
      subscribe(tenant, { mailbox, changeType, ...by })
    } catch (error) {
      if (!(error instanceof WebhookRefusal)) throw error
      if (tenant.switches.refusalSurface === 'async') {
        keepFailure(place, trigger, error)
        continue
      }
      tenant.webhooks.clear()
      for (const [known, webhooks] of held) tenant.webhooks.set(known, webhooks)
      throw new WebhookNotRegistered(codeOf(error), { code: codeOf(error), message: error.message })
    }
  }
}

function keepFailure({ world, tenant, flowId }: FlowPlace, { name }: BookingsTrigger, error: WebhookRefusal) {
  const { message } = error
  const at = world.now().toISOString()
  tenant.failedRegistrations.push({
    id: randomUUID(),
    flowId,
    trigger: name,
    at,
    code: codeOf(error),
    message,
  })
}

const codes = {
  401: 'Unauthorized',
  403: 'Forbidden',
  429: 'TooManyRequests',
  500: 'InternalServerError',
} as const
const codeOf = ({ status }: WebhookRefusal) => codes[status]
