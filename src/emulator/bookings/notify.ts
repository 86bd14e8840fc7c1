import { bookingsTriggersOf, readClientData } from '../flow-service/flow-definition.ts'
import { runFlow } from '../runtime/run-flow.ts'
import type { Appointment, BookingBusiness, FlowRun, Tenant, Webhook, WorkflowRow } from '../tenant.ts'
import { organizationOf, type World } from '../world.ts'
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
    const organization = webhook.organization ? organizationOf(tenant, webhook.organization) : undefined
    const row = organization?.workflows.get(webhook.flowId ?? '')
    const trigger = row && triggerOf(row, business, changeType)
    if (webhook.changeType !== changeType || !organization || !trigger) continue
    runs.push(await runFlow({ world, tenant, organization }, row, trigger, body))
  }
  return runs
}

function triggerOf({ clientdata }: WorkflowRow, { id }: BookingBusiness, changeType: Webhook['changeType']) {
  const flow = readClientData(clientdata)
  const triggers = flow ? bookingsTriggersOf(flow.properties.definition) : []
  return triggers.find(
    (trigger) => trigger.changeType === changeType && trigger.mailbox.toLowerCase() === id.toLowerCase(),
  )
}
