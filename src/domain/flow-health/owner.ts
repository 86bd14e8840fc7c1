import { sameMailbox } from '../smtp-address.ts'
import type { StaffMember } from '../staff.ts'
import type { OwnerStanding } from './finding.ts'

/** The owner of a flow as far as they could be looked up. */
export interface Owner {
  readonly addresses: readonly string[]
  /** Whether their account is closed. */
  readonly isGone: boolean
}

/** What the owner of a flow is to the booking page; no staff list is one that cannot be read. */
export function ownerStandingOf(staff: readonly StaffMember[] | null, owner: Owner | null): OwnerStanding {
  if (owner?.isGone) return 'gone'
  const addresses = owner?.addresses.filter((address) => address.trim() !== '') ?? []
  if (!staff || addresses.length === 0) return 'cannot-tell'
  const roles = staff
    .filter(({ emailAddress }) => addresses.some((address) => sameMailbox(address, emailAddress)))
    .map(({ role }) => role)
  if (roles.includes('administrator')) return 'administrator'
  if (roles.length === 0) return 'not-listed'
  return roles.includes('unknown') ? 'cannot-tell' : 'not-administrator'
}
