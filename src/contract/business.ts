import * as v from 'valibot'
import { Business, BusinessSummary } from '#domain/business.ts'
import { Slots } from '#domain/slots.ts'
import { Person, Role } from '#domain/staff.ts'
import { FlowSummary } from './flow.ts'
import { Problem } from './problem.ts'

/** What the first screen needs, in one answer. */
export const BusinessOverview = v.object({
  business: Business,
  /** Whether the address is known to be the page's, or only what somebody typed. */
  addressConfirmed: v.boolean(),
  role: Role,
  mayBuild: v.boolean(),
  administrators: v.array(Person),
  slots: Slots,
  /** By name. */
  flows: v.array(FlowSummary),
  /** The requests that wait for the caller to decide, or those of their own that are open where others decide. */
  waiting: v.number(),
  /** Why no flow could be looked for; the address and the role are known all the same. */
  flowsProblem: v.nullable(Problem),
  /** Why the flow service, switched on, does not answer the caller, so that flows outside solutions are not seen. */
  flowServiceProblem: v.nullable(Problem),
  /** Environments whose flows could not be read, so that the count is the lower for it. */
  unreadEnvironments: v.array(v.object({ id: v.string(), name: v.string() })),
})
export type BusinessOverview = v.InferOutput<typeof BusinessOverview>

/** The booking pages there are; where there is but one, with all of it, so that nobody has to ask again. */
export const BusinessList = v.object({
  businesses: v.array(BusinessSummary),
  overview: v.nullable(BusinessOverview),
})
export type BusinessList = v.InferOutput<typeof BusinessList>
