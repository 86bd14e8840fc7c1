import { bookingsTriggersOf, readClientData } from '../flow-service/flow-definition.ts'
import { type Runnable, runFlow } from '../runtime/run-flow.ts'
import type { Appointment, BookingBusiness, FlowRun, Tenant, Webhook } from '../tenant.ts'
import type { World } from '../world.ts'
import { appointmentPayload } from './payload.ts'
import { webhooksOf } from './webhooks.ts'

/** Tells every flow that is subscribed to a change of the mailbox's appointments, and waits until all have run. */
export async function notify(
  world: World,
  tenant: Tenant,
  business: BookingBusiness,
  appointment: Appointment,
  changeType: Webhook['changeType'],
): Promise<FlowRun[]> {
  const runs: FlowRun[] = []
  const body = appointmentPayload(business, appointment, tenant.switches)
  for (const webhook of webhooksOf(tenant, business.id)) {
    const held = flowOf(tenant, webhook)
    const trigger = held && triggerOf(held.flow, business, changeType)
    if (webhook.changeType !== changeType || !trigger) continue
    runs.push(await runFlow({ world, tenant, ...held.place }, held.flow, trigger, body))
  }
  return runs
}

/** The flow that holds a webhook, and where it is kept. */
function flowOf(tenant: Tenant, { flowId, organization: uniqueName }: Webhook) {
  const mine = tenant.myFlows.get(flowId ?? '')
  if (mine) return { flow: mine, place: { environmentId: mine.environmentId, organization: null } }
  const environment = tenant.environments.find(
    ({ organization }) => organization !== null && organization.uniqueName === uniqueName,
  )
  const row = environment?.organization?.workflows.get(flowId ?? '')
  if (!environment || !row) return null
  const { name, clientdata, workflowid: id } = row
  const { id: environmentId, organization } = environment
  return { flow: { id, name, clientdata }, place: { environmentId, organization } }
}

function triggerOf({ clientdata }: Runnable, { id }: BookingBusiness, changeType: Webhook['changeType']) {
  const flow = readClientData(clientdata)
  const triggers = flow ? bookingsTriggersOf(flow.properties.definition) : []
  return triggers.find(
    (trigger) => trigger.changeType === changeType && trigger.mailbox.toLowerCase() === id.toLowerCase(),
  )
}
