import * as v from 'valibot'
import { SmtpAddress } from './smtp-address.ts'

/** A booking page as a list shows it. */
export const BusinessSummary = v.object({ address: SmtpAddress, displayName: v.string() })
export type BusinessSummary = v.InferOutput<typeof BusinessSummary>

/** A booking page; `address` is its Graph id, `contactAddress` only what customers may write to. */
export const Business = v.object({
  ...BusinessSummary.entries,
  contactAddress: v.nullable(v.string()),
  publicUrl: v.nullable(v.string()),
  timeZone: v.nullable(v.string()),
})
export type Business = v.InferOutput<typeof Business>
