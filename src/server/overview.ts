import { setTimeout as later } from 'node:timers/promises'
import type { BusinessOverview } from '#contract/business.ts'
import type { Problem } from '#contract/problem.ts'
import { type Learnt, type SeenFlow, slotsOf } from '#domain/slots.ts'
import { type SmtpAddress, sameMailbox } from '#domain/smtp-address.ts'
import { mayBuild, mayDecide } from '#domain/staff.ts'
import { type FlowSearch, findAppointmentFlows, seenFlows, summaryOf } from './appointment-flows.ts'
import type { Desk } from './desk.ts'
import type { Microsoft } from './gateways/microsoft.ts'
import { UpstreamError, unlessRefused } from './gateways/upstream-error.ts'
import { membershipOf } from './membership.ts'
import { problemOf } from './problems.ts'
import { learntOf, rememberedOf } from './slot-account.ts'

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

/**
 * Resolves when the questions to Microsoft are under way, and long before an answer to them may come. The embedded database
 * works in our own thread: asked at once, it keeps the questions from going out, and this machine from carrying them.
 */
const onceAsked = (): Promise<void> => later(4)

/** Latin letters come in one order in both languages; kanji come as in Japanese. */
const byName = new Intl.Collator('ja')

interface FlowsShown
  extends Pick<BusinessOverview, 'flows' | 'flowsProblem' | 'flowServiceProblem' | 'unreadEnvironments'> {
  readonly seen: readonly SeenFlow[]
  readonly learnt: Learnt
}

/** What is known of the flows when Power Platform refuses to be asked: why. A challenge is answered by the whole page. */
function unsearched(error: unknown, requestId: string): FlowSearch & { problem: Problem } {
  if (!(error instanceof UpstreamError)) throw error
  const problem = problemOf(error, requestId)
  if (problem.status === 401) throw error
  return { flows: [], unread: [], flowServiceProblem: null, read: new Set(), problem }
}

/** The flows and what they show of the slots, made ready while Graph is still being asked for the rest. */
async function flowsShown(desk: Desk): Promise<FlowsShown> {
  const { config, requestId } = desk
  const [search, remembered] = await Promise.all([
    findAppointmentFlows(desk).catch((error: unknown) => unsearched(error, requestId)),
    onceAsked().then(() => rememberedOf(desk)),
  ])
  const { flows, problem, flowServiceProblem, unread } = search
  return {
    seen: seenFlows(flows),
    learnt: await learntOf(desk, search, remembered),
    flows: flows
      .map((flow) => summaryOf(flow, config.powerAutomateUrl))
      // By name: a flow that was just switched must not move away from under the hand.
      .sort((one, other) => byName.compare(one.name, other.name)),
    flowsProblem: problem,
    flowServiceProblem,
    unreadEnvironments: unread.map(({ id, name }) => ({ id, name })),
  }
}

/** The slots as the caller may know them: whose flows hold those that they cannot see is for administrators alone. */
function slotsShown({ seen, learnt }: FlowsShown, isAdministrator: boolean): BusinessOverview['slots'] {
  const slots = slotsOf(seen, learnt)
  if (isAdministrator) return slots
  const own = new Set(seen.map(({ id }) => id))
  return {
    ...slots,
    slots: slots.slots.map((slot) => ({
      ...slot,
      flow: slot.flow && own.has(slot.flow.id) ? slot.flow : null,
    })),
  }
}

/** A booking page with its slots, its flows and what the caller is to it: everything that the first screen shows. */
export async function overviewOf(desk: Desk): Promise<BusinessOverview> {
  const { caller, microsoft, mailbox, store, place, now } = desk
  const [business, membership, shown, waiting] = await Promise.all([
    businessOf(microsoft, mailbox),
    membershipOf(microsoft, caller, mailbox),
    flowsShown(desk),
    onceAsked().then(() => store.requests.waiting(place, caller.userId, now())),
  ])
  const { flows, flowsProblem, flowServiceProblem, unreadEnvironments } = shown
  return {
    ...business,
    ...membership,
    mayBuild: mayBuild(membership.role),
    slots: slotsShown(shown, mayDecide(membership.role)),
    flows,
    flowsProblem,
    flowServiceProblem,
    unreadEnvironments,
    waiting: mayDecide(membership.role) ? waiting.toDecide : waiting.own,
  }
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
