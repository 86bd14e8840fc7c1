import { randomUUID } from 'node:crypto'
import type { BookingBusiness, StaffRole, User } from '../tenant.ts'

/** Somebody's place on the staff list of a booking page, if they have one. */
export const staffMember = ({ staff }: BookingBusiness, { mail, userPrincipalName }: User) =>
  staff.find(({ emailAddress }) =>
    [mail, userPrincipalName].some((own) => own.toLowerCase() === emailAddress.toLowerCase()),
  )

/** Gives somebody a role at a booking page, as an administrator does in Bookings. */
export function setRole(business: BookingBusiness, user: User, role: StaffRole): void {
  const member = staffMember(business, user)
  const { displayName, mail: emailAddress } = user
  if (member) member.role = role
  else business.staff.push({ id: randomUUID(), displayName, emailAddress, role })
}
