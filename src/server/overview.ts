import type { BusinessOverview } from '#contract/business.ts'
import type { Problem } from '#contract/problem.ts'
import { slotsOf } from '#domain/slots.ts'
import { type SmtpAddress, sameMailbox } from '#domain/smtp-address.ts'
import { mayBuild } from '#domain/staff.ts'
import { type FlowSearch, findAppointmentFlows, seenFlows, summaryOf } from './appointment-flows.ts'
import type { Desk } from './desk.ts'
import type { Microsoft } from './gateways/microsoft.ts'
import { UpstreamError, unlessRefused } from './gateways/upstream-error.ts'
import { membershipOf } from './membership.ts'
import { problemOf } from './problems.ts'

/** A booking page as far as it may be read: whole, else by its name in the list, else as the address somebody typed. */
async function businessOf(
  { graph }: Microsoft,
  address: SmtpAddress,
): Promise<Pick<BusinessOverview, 'business' | 'addressConfirmed'>> {
  const business = await unlessRefused([403], graph.business(address), null)
  if (business) return { business, addressConfirmed: true }
  const listed = await unlessRefused([403], graph.businesses(), [])
  const found = listed.find((each) => sameMailbox(each.address, address))
  const unread = { contactAddress: null, publicUrl: null, timeZone: null }
  return {
    business: { ...(found ?? { address, displayName: address }), ...unread },
    addressConfirmed: found !== undefined,
  }
}

type FlowsShown = Pick<BusinessOverview, 'slots' | 'flows' | 'flowsProblem' | 'unreadEnvironments'>

/** What is known of the flows when Power Platform refuses to be asked: why. A challenge is answered by the whole page. */
function unsearched(error: unknown, requestId: string): FlowSearch & { problem: Problem } {
  if (!(error instanceof UpstreamError)) throw error
  const problem = problemOf(error, requestId)
  if (problem.status === 401) throw error
  return { flows: [], unread: [], problem }
}

/** The slots and flows, made ready while Graph is still being asked for the rest. */
async function flowsShown(desk: Desk): Promise<FlowsShown> {
  const { config, caller, mailbox, fullMailboxes, requestId } = desk
  const { flows, problem, unread } = await findAppointmentFlows(desk).catch((error: unknown) =>
    unsearched(error, requestId),
  )
  const fullAt = fullMailboxes.since(caller.tenantId, mailbox)
  return {
    slots: slotsOf(seenFlows(flows), fullAt === null ? null : { fullAt }),
    flows: flows.map((flow) => summaryOf(flow, config.powerAutomateUrl)),
    flowsProblem: problem,
    unreadEnvironments: unread.map(({ id, name }) => ({ id, name })),
  }
}

/** A booking page with its slots, its flows and what the caller is to it: everything that the first screen shows. */
export async function overviewOf(desk: Desk): Promise<BusinessOverview> {
  const { caller, microsoft, mailbox } = desk
  const [business, membership, flows] = await Promise.all([
    businessOf(microsoft, mailbox),
    membershipOf(microsoft, caller, mailbox),
    flowsShown(desk),
  ])
  return { ...business, ...membership, mayBuild: mayBuild(membership.role), ...flows, waiting: 0 }
}

/** The overview where it can be had; what refuses it refuses whoever asks for the page itself, but a challenge is answered at once. */
export async function overviewIfAny(desk: Desk): Promise<BusinessOverview | null> {
  try {
    return await overviewOf(desk)
  } catch (error) {
    if (!(error instanceof UpstreamError) || problemOf(error, desk.requestId).status === 401) throw error
    return null
  }
}
