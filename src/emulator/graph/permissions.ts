import type { Caller } from '../entra/authentication.ts'
import type { BookingBusiness, StaffRole, User } from '../tenant.ts'
import { accessDenied } from './graph-error.ts'

const permissions = {
  read: [
    'Bookings.Read.All',
    'BookingsAppointment.ReadWrite.All',
    'Bookings.ReadWrite.All',
    'Bookings.Manage.All',
  ],
  book: ['BookingsAppointment.ReadWrite.All', 'Bookings.ReadWrite.All', 'Bookings.Manage.All'],
  manage: ['Bookings.ReadWrite.All', 'Bookings.Manage.All'],
} as const

const roles: Record<Deed, readonly StaffRole[]> = {
  read: ['administrator', 'teamMember', 'scheduler', 'viewer', 'guest', 'externalGuest'],
  book: ['administrator', 'teamMember', 'scheduler'],
  manage: ['administrator'],
}

/** What a request does to a booking page. */
export type Deed = keyof typeof permissions

/** Refuses an app without the delegated permission. */
export function checkPermission({ scopes }: Caller, deed: Deed): void {
  if (!permissions[deed].some((permission) => scopes.includes(permission))) throw accessDenied()
}

/** Refuses a user whose role on the page does not go that far; super users may do everything. */
export function checkRole(business: BookingBusiness, user: User, deed: Deed): void {
  if (business.superUsers.includes(user.id)) return
  const role = roleOf(business, user)
  if (role === undefined || !roles[deed].includes(role)) throw accessDenied()
}

function roleOf({ staff }: BookingBusiness, user: User): StaffRole | undefined {
  const own = [user.mail, user.userPrincipalName].map((address) => address.toLowerCase())
  return staff.find(({ emailAddress }) => own.includes(emailAddress.toLowerCase()))?.role
}
