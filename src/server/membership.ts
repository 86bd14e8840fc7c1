import type { SmtpAddress } from '#domain/smtp-address.ts'
import { administratorsOf, mayBuild, type Person, type Role, roleOf } from '#domain/staff.ts'
import type { Desk } from './desk.ts'
import type { Microsoft } from './gateways/microsoft.ts'
import { unlessRefused } from './gateways/upstream-error.ts'
import type { Caller } from './identity.ts'
import { ProblemError } from './problem-error.ts'

/** What the caller is to a booking page, as Graph says at this moment, and who administers it. */
export interface Membership {
  readonly role: Role
  readonly administrators: Person[]
}

export async function membershipOf(
  microsoft: Microsoft,
  caller: Caller,
  address: SmtpAddress,
): Promise<Membership> {
  const staff = await unlessRefused([403], microsoft.graph.staff(address), null)
  if (!staff) return { role: 'stranger', administrators: [] }
  return { role: roleOf(staff, caller.addresses), administrators: administratorsOf(staff) }
}

/** Refuses whoever may not make appointment flows for the booking page. */
export async function requireBuilder({ microsoft, caller, mailbox }: Desk): Promise<void> {
  const { role } = await membershipOf(microsoft, caller, mailbox)
  if (!mayBuild(role))
    throw new ProblemError(403, 'not-administrator', 'Only administrators of the booking page may do this.')
}
