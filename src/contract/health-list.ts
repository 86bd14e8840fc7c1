import * as v from 'valibot'
import { BusinessSummary } from '#domain/business.ts'
import { Finding } from '#domain/flow-health/finding.ts'
import { Slots } from '#domain/slots.ts'
import { Role } from '#domain/staff.ts'
import { FlowSummary } from './flow.ts'
import { Problem } from './problem.ts'

/** A booking page with its slots and the flows that somebody should see to, the worst first. */
export const PageHealth = v.object({
  business: BusinessSummary,
  role: Role,
  slots: v.pick(Slots, ['held', 'certain']),
  /** How many of its flows were looked at. */
  flows: v.number(),
  unhealthy: v.array(v.object({ flow: FlowSummary, findings: v.array(Finding) })),
  /** Why it could not be looked at, or not at all of it. */
  problem: v.nullable(Problem),
})
export type PageHealth = v.InferOutput<typeof PageHealth>

/** A line of the answer about all booking pages, sent as each is known. */
export const HealthEvent = v.variant('kind', [
  v.object({ kind: v.literal('pages'), count: v.number() }),
  v.object({ kind: v.literal('page'), page: PageHealth }),
  /** A page on which the caller has no role and sees no flow. */
  v.object({ kind: v.literal('passed-over') }),
  v.object({ kind: v.literal('end') }),
])
export type HealthEvent = v.InferOutput<typeof HealthEvent>
