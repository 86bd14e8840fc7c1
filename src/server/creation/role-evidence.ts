import { remedyFor } from '#domain/refusal/remedy-for.ts'
import type { Desk } from '../desk.ts'
import { UpstreamError } from '../gateways/upstream-error.ts'
import { membershipOf } from '../membership.ts'

const ABOUT_THE_ROLE = new Set(['not-administrator', 'forbidden-unclear'])

/** The error, with what Bookings says at this moment of the caller's role where a refusal may have been about that. */
export async function withEvidence({ microsoft, caller, mailbox }: Desk, error: unknown): Promise<unknown> {
  if (!(error instanceof UpstreamError) || !ABOUT_THE_ROLE.has(remedyFor(error.refusal))) return error
  // A role that cannot be looked up is no reason to say less of the refusal itself.
  const membership = await membershipOf(microsoft, caller, mailbox).catch(() => null)
  return membership
    ? new UpstreamError(error.refusal, error.claims, { role: membership.role }, error.left)
    : error
}
