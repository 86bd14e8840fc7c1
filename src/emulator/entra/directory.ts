import type { Tenant, User } from '../tenant.ts'
import type { World } from '../world.ts'
import { EntraError } from './entra-error.ts'

const anyTenant = new Set(['organizations', 'common'])

/** The tenants that a login path names: one by its id or domain, or all of them. */
export function tenantsNamed(world: World, name: string): Tenant[] {
  const all = [...world.tenants.values()]
  if (anyTenant.has(name)) return all
  const named = all.filter(({ id, domain }) => id === name.toLowerCase() || domain === name.toLowerCase())
  if (named.length > 0) return named
  throw new EntraError(
    90002,
    'invalid_tenant',
    `Tenant '${name}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  )
}

/** A user and the tenant they sign in to. */
export interface Account {
  readonly tenant: Tenant
  readonly user: User
}

/** Everybody who can sign in to one of the tenants. */
export const accountsIn = (tenants: readonly Tenant[]): Account[] =>
  tenants.flatMap((tenant) => personasOf(tenant).map((user) => ({ tenant, user })))

/** The users of a tenant who can sign in. */
export const personasOf = (tenant: Tenant): User[] =>
  tenant.users.filter(({ signInBlocked }) => !signInBlocked)

/** Finds somebody by object id, user principal name or mail address. */
export function accountNamed(accounts: readonly Account[], name: string): Account | undefined {
  const wanted = name.trim().toLowerCase()
  return accounts.find(({ user }) =>
    [user.id, user.userPrincipalName, user.mail].some((known) => known.toLowerCase() === wanted),
  )
}
