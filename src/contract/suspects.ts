import * as v from 'valibot'
import { Person } from '#domain/staff.ts'
import { FlowSummary } from './flow.ts'

/** A flow that is gone, though its webhook may not be. */
export const DeletedSuspect = v.object({
  id: v.string(),
  /** Empty where it is remembered no longer. */
  name: v.string(),
  at: v.nullable(v.string()),
  /** Who deleted it here; null where it was deleted elsewhere. */
  by: v.nullable(v.object({ displayName: v.string(), isMe: v.boolean() })),
})
export type DeletedSuspect = v.InferOutput<typeof DeletedSuspect>

/** What may hold the slots of a mailbox that nothing visible holds. */
export const Suspects = v.object({
  /** How many slots are held by nothing visible. */
  unseen: v.number(),
  broken: v.array(FlowSummary),
  off: v.array(FlowSummary),
  /** Deleted here, and so surely flows of this mailbox. */
  deleted: v.array(DeletedSuspect),
  /** Deleted in Power Automate: whose mailbox they watched cannot be told. */
  deletedElsewhere: v.array(DeletedSuspect),
  /** The other administrators, whose flows the caller may not see. */
  administrators: v.array(Person),
  /** Flows that Power Platform names and the caller cannot see; null where it says nothing. */
  hidden: v.nullable(v.array(v.object({ id: v.string(), environment: v.string(), portalUrl: v.string() }))),
})
export type Suspects = v.InferOutput<typeof Suspects>
