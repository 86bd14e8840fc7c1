import pLimit from 'p-limit'
import type { HealthEvent, PageHealth } from '#contract/health-list.ts'
import type { Problem } from '#contract/problem.ts'
import type { BusinessSummary } from '#domain/business.ts'
import { rankOf } from '#domain/flow-health/finding.ts'
import { slotsOf } from '#domain/slots.ts'
import { type Role, roleOf } from '#domain/staff.ts'
import { type AppointmentFlow, findAppointmentFlows, seenFlows, summaryOf } from '../appointment-flows.ts'
import type { Desk } from '../desk.ts'
import type { FoundRows } from '../gateways/flow-service.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { problemOf } from '../problems.ts'
import { once } from '../remembered.ts'
import { learntOf, rememberedOf } from '../slot-account.ts'
import { findingsAbout } from './examine.ts'
import { type Shared, type Surroundings, sharedBy, surroundingsOf } from './surroundings.ts'

/** Booking pages looked at at a time, and flows of one. */
const LANES = { pages: 3, flows: 3 }
/** From this rank on, findings are only good to know. */
const HARMLESS = 2

/** Lists the flows outside solutions once for all pages, for no list of the flow service is about one. */
export function listingOnce(desk: Desk): Desk {
  const { flowService } = desk.microsoft
  if (!flowService) return desk
  const listed = once<FoundRows>()
  const bookingsFlows: typeof flowService.bookingsFlows = (environment) =>
    listed(environment, () => flowService.bookingsFlows(environment))
  return { ...desk, microsoft: { ...desk.microsoft, flowService: { ...flowService, bookingsFlows } } }
}

async function unhealthyOf(
  desk: Desk,
  flows: readonly AppointmentFlow[],
  surroundings: Surroundings,
): Promise<PageHealth['unhealthy']> {
  const lane = pLimit(LANES.flows)
  const judged = await Promise.all(
    flows.map((flow) =>
      lane(async () => ({
        flow: summaryOf(flow, desk.config.powerAutomateUrl),
        findings: await findingsAbout(desk, desk.microsoft.flows(flow.environment), flow, surroundings),
      })),
    ),
  )
  return judged
    .filter(({ findings }) => rankOf(findings) < HARMLESS)
    .toSorted((one, other) => rankOf(one.findings) - rankOf(other.findings))
}

async function pageHealthOf(
  desk: Desk,
  business: BusinessSummary,
  shared: Shared,
): Promise<PageHealth | null> {
  const surroundings = surroundingsOf(desk, shared)
  const [search, remembered, staff] = await Promise.all([
    findAppointmentFlows(desk),
    rememberedOf(desk),
    surroundings.staff(),
  ])
  const role: Role = staff ? roleOf(staff, desk.caller.addresses) : 'stranger'
  const hasRole = role !== 'stranger' && role !== 'cannot-tell'
  if (!hasRole && search.flows.length === 0) return null
  const { held, certain } = slotsOf(seenFlows(search.flows), await learntOf(desk, search, remembered))
  const running = search.flows.filter(({ row }) => row.state !== 'off')
  return {
    business,
    role,
    slots: { held, certain },
    flows: search.flows.length,
    unhealthy: await unhealthyOf(desk, running, surroundings),
    problem: search.flowServiceProblem,
  }
}

const unreadPage = (business: BusinessSummary, problem: Problem): PageHealth => ({
  business,
  role: 'cannot-tell',
  slots: { held: 0, certain: false },
  flows: 0,
  unhealthy: [],
  problem,
})

/** Looks at every booking page there is, and tells of each as soon as it is known; nothing is written or started. */
export async function healthOfAll(
  deskAt: (business: BusinessSummary) => Desk,
  businesses: readonly BusinessSummary[],
  tell: (event: HealthEvent) => Promise<void>,
  isHeard: () => boolean,
): Promise<void> {
  const [first] = businesses
  await tell({ kind: 'pages', count: businesses.length })
  if (first) {
    const { microsoft } = listingOnce(deskAt(first))
    const shared = sharedBy({ microsoft })
    const lane = pLimit(LANES.pages)
    const look = async (business: BusinessSummary) => {
      // Nobody waits for the rest any more.
      if (!isHeard()) return
      const desk = { ...deskAt(business), microsoft }
      const page = await pageHealthOf(desk, business, shared).catch((error: unknown) => {
        if (error instanceof UpstreamError) return unreadPage(business, problemOf(error, desk.requestId))
        throw error
      })
      await tell(page ? { kind: 'page', page } : { kind: 'passed-over' })
    }
    await Promise.all(businesses.map((business) => lane(() => look(business))))
  }
  await tell({ kind: 'end' })
}
