import * as v from 'valibot'
import { sameMailbox } from './smtp-address.ts'

/** The roles Bookings gives its staff. */
export const StaffRole = v.picklist([
  'administrator',
  'teamMember',
  'scheduler',
  'viewer',
  'guest',
  'externalGuest',
])
export type StaffRole = v.InferOutput<typeof StaffRole>

/** What the signed-in user is to a booking page: staff, a super user the list does not name, or nobody. */
export const Role = v.picklist([...StaffRole.options, 'cannot-tell', 'stranger'])
export type Role = v.InferOutput<typeof Role>

export interface StaffMember {
  readonly displayName: string
  readonly emailAddress: string
  readonly role: StaffRole | 'unknown'
}

/** A person one can write to. */
export const Person = v.object({ displayName: v.string(), emailAddress: v.string() })
export type Person = v.InferOutput<typeof Person>

/** The role of whoever owns one of the addresses; off a readable staff list they may be a super user, so: cannot tell. */
export function roleOf(staff: readonly StaffMember[], addresses: readonly string[]): Role {
  const roles = staff
    .filter(({ emailAddress }) => addresses.some((address) => sameMailbox(address, emailAddress)))
    .map(({ role }) => role)
  // A person may be on the list twice, under two addresses.
  const role = roles.includes('administrator') ? 'administrator' : roles[0]
  return role === undefined || role === 'unknown' ? 'cannot-tell' : role
}

/** Whether a role may try to make appointment flows; where we cannot tell, the service decides. */
export const mayBuild = (role: Role): boolean => role === 'administrator' || role === 'cannot-tell'

/** Whether a role decides about what others ask for: here nothing of Microsoft's would stop whoever is none. */
export const mayDecide = (role: Role): boolean => role === 'administrator'

/** The people who may make appointment flows, in the order of the staff list. */
export const administratorsOf = (staff: readonly StaffMember[]): Person[] =>
  staff
    .filter(({ role }) => role === 'administrator')
    .map(({ displayName, emailAddress }) => ({ displayName, emailAddress }))
