import { Hono } from 'hono'
import * as v from 'valibot'
import { BusinessList, BusinessOverview } from '#contract/business.ts'
import { SmtpAddress } from '#domain/smtp-address.ts'
import { compressedJson } from '../compressed.ts'
import { overviewIfAny, overviewOf } from '../overview.ts'
import { documented, reads } from './documented.ts'
import type { Session } from './session.ts'

export const AddressParam = v.object({ address: SmtpAddress })

/** The booking pages, and one of them with its slots and flows. */
export const businessRoutes = () =>
  new Hono<Session>()
    .get(
      '/',
      documented('The booking pages of the tenant; the only one with all that is on it', BusinessList),
      async (c) => {
        const businesses = await c.get('microsoft').graph.businesses()
        const [only, another] = businesses
        const overview = only && !another ? await overviewIfAny(c.get('deskAt')(only.address)) : null
        return compressedJson<BusinessList>(c, { businesses, overview })
      },
    )
    .get(
      '/:address',
      documented('A booking page with its slots, its flows and what the caller is to it', BusinessOverview),
      reads('param', AddressParam),
      async (c) =>
        compressedJson<BusinessOverview>(c, await overviewOf(c.get('deskAt')(c.req.valid('param').address))),
    )
