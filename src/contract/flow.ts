import * as v from 'valibot'
import { WebhookState } from '#domain/slots.ts'
import { TriggerOperation } from '#domain/trigger.ts'

export const FlowState = v.picklist(['on', 'off', 'suspended'])

/** An appointment flow as the page lists it. */
export const FlowSummary = v.object({
  id: v.string(),
  environment: v.object({ id: v.string(), name: v.string() }),
  name: v.string(),
  state: FlowState,
  webhook: WebhookState,
  /** Whether it stands in a solution, and so in Dataverse, or is known to the flow service alone. */
  road: v.picklist(['dataverse', 'flow-service']),
  owner: v.object({ name: v.string(), isMe: v.boolean() }),
  operations: v.array(TriggerOperation),
  /** A trigger whose address is an expression cannot be matched to a mailbox. */
  watches: v.picklist(['this-mailbox', 'cannot-tell']),
  connectors: v.array(v.string()),
  modifiedAt: v.string(),
  etag: v.string(),
  portalUrl: v.string(),
})
export type FlowSummary = v.InferOutput<typeof FlowSummary>
