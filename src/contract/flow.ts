import * as v from 'valibot'
import { TriggerOperation } from '#domain/trigger.ts'

export const FlowState = v.picklist(['on', 'off', 'suspended'])

/** An appointment flow as the page lists it. */
export const FlowSummary = v.object({
  id: v.string(),
  environment: v.object({ id: v.string(), name: v.string() }),
  name: v.string(),
  state: FlowState,
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
