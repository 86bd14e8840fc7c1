import { Hono } from 'hono'
import * as v from 'valibot'
import { BusinessList, BusinessOverview } from '#contract/business.ts'
import type { Problem } from '#contract/problem.ts'
import { slotsOf } from '#domain/slots.ts'
import { SmtpAddress, sameMailbox } from '#domain/smtp-address.ts'
import { mayBuild } from '#domain/staff.ts'
import { type FlowSearch, findAppointmentFlows, seenFlows, summaryOf } from '../appointment-flows.ts'
import type { Config } from '../config.ts'
import type { Microsoft } from '../gateways/microsoft.ts'
import { UpstreamError, unlessRefused } from '../gateways/upstream-error.ts'
import { membershipOf } from '../membership.ts'
import { problemOf } from '../problems.ts'
import { documented, reads } from './documented.ts'
import type { Session } from './session.ts'

export const AddressParam = v.object({ address: SmtpAddress })

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

/** What is known of the flows when Power Platform refuses to be asked: why. A challenge is answered by the whole page. */
function unsearched(error: unknown, requestId: string): FlowSearch & { problem: Problem } {
  if (!(error instanceof UpstreamError)) throw error
  const problem = problemOf(error, requestId)
  if (problem.status === 401) throw error
  return { flows: [], unread: [], problem }
}

/** The booking pages, and one of them with its slots and flows. */
export const businessRoutes = (config: Config) =>
  new Hono<Session>()
    .get('/', documented('The booking pages of the tenant', BusinessList), async (c) =>
      c.json({ businesses: await c.get('microsoft').graph.businesses() }),
    )
    .get(
      '/:address',
      documented('A booking page with its slots, its flows and what the caller is to it', BusinessOverview),
      reads('param', AddressParam),
      async (c) => {
        const { address } = c.req.valid('param')
        const { caller, microsoft, fullMailboxes, requestId } = c.get('deskAt')(address)
        const [business, membership, search] = await Promise.all([
          businessOf(microsoft, address),
          membershipOf(microsoft, caller, address),
          findAppointmentFlows(microsoft, address).catch((error: unknown) => unsearched(error, requestId)),
        ])
        const fullAt = fullMailboxes.since(caller.tenantId, address)
        const overview: BusinessOverview = {
          ...business,
          ...membership,
          mayBuild: mayBuild(membership.role),
          slots: slotsOf(seenFlows(search.flows), fullAt === null ? null : { fullAt }),
          flows: search.flows.map((flow) => summaryOf(flow, config.powerAutomateUrl)),
          flowsProblem: search.problem,
          unreadEnvironments: search.unread.map(({ id, name }) => ({ id, name })),
        }
        return c.json(overview)
      },
    )
