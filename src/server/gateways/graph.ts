import * as v from 'valibot'
import { type Business, BusinessSummary } from '#domain/business.ts'
import type { Operation } from '#domain/refusal/operation.ts'
import type { SmtpAddress } from '#domain/smtp-address.ts'
import { type StaffMember, StaffRole } from '#domain/staff.ts'
import type { Config } from '../config.ts'
import type { Caller } from '../identity.ts'
import { answerOf } from './answer.ts'
import { type GraphAppointments, graphAppointments } from './graph-appointments.ts'
import type { Send, UpstreamAnswer } from './http.ts'
import type { Lanes } from './lanes.ts'
import type { TokenSource } from './on-behalf-of.ts'
import { allPages } from './paging.ts'

const SCOPE = 'https://graph.microsoft.com/Bookings.Read.All'

const text = v.nullish(v.string(), null)
const GraphBusinessSummary = v.object({ id: v.string(), displayName: text })
const GraphBusiness = v.object({
  id: BusinessSummary.entries.address,
  displayName: text,
  email: text,
  publicUrl: text,
  bookingPageSettings: v.nullish(v.object({ businessTimeZone: text }), null),
})
const GraphStaffMember = v.object({
  displayName: v.nullish(v.string(), ''),
  emailAddress: v.nullish(v.string(), ''),
  role: v.fallback(v.union([StaffRole, v.literal('unknown')]), 'unknown'),
})

/** Microsoft Graph's Bookings API, in one caller's name. */
export interface Graph extends GraphAppointments {
  /** The booking pages of the tenant, at most 500. */
  businesses(): Promise<BusinessSummary[]>
  business(address: SmtpAddress): Promise<Business>
  staff(address: SmtpAddress): Promise<StaffMember[]>
}

export const graphFor =
  (config: Config, send: Send, tokens: TokenSource, lanes: Lanes) =>
  (caller: Caller): Graph => {
    const root = `${config.graphUrl}/v1.0/solutions/bookingBusinesses`
    const asked = (operation: Operation) => ({ service: 'graph', operation }) as const
    const get = async (
      operation: Operation,
      url: string,
      mailbox?: SmtpAddress,
      headers: Record<string, string> = {},
    ): Promise<UpstreamAnswer> => {
      const authorization = `Bearer ${await tokens(caller, SCOPE)}`
      const about = mailbox ? { mailbox } : {}
      return send({ ...asked(operation), ...about, caller, url, headers: { authorization, ...headers } })
    }
    const of = (address: SmtpAddress) => `${root}/${encodeURIComponent(address)}`

    return {
      ...graphAppointments({ get, of, lanes }),
      businesses: async () => {
        const operation = 'list booking pages'
        const found = await allPages(GraphBusinessSummary, root, asked(operation), (url) =>
          get(operation, url),
        )
        return found.flatMap(({ id, displayName }) => {
          const summary = v.safeParse(BusinessSummary, { address: id, displayName: displayName ?? id })
          return summary.success ? [summary.output] : []
        })
      },
      business: (address) =>
        lanes(address, async () => {
          const operation = 'read the booking page'
          const { id, displayName, email, publicUrl, bookingPageSettings } = answerOf(
            GraphBusiness,
            (await get(operation, of(address), address)).body,
            asked(operation),
          )
          return {
            address: id,
            displayName: displayName ?? id,
            contactAddress: email,
            publicUrl,
            timeZone: bookingPageSettings?.businessTimeZone ?? null,
          }
        }),
      staff: (address) =>
        lanes(address, () => {
          const operation = 'list staff members'
          return allPages(GraphStaffMember, `${of(address)}/staffMembers`, asked(operation), (url) =>
            get(operation, url, address, { prefer: 'include-unknown-enum-members' }),
          )
        }),
    }
  }
