import type { Tenant, User } from '../tenant.ts'
import type { World } from '../world.ts'
import type { Account } from './directory.ts'
import { EntraError } from './entra-error.ts'

/** The form that a token request posts. */
export class TokenForm {
  readonly #fields: URLSearchParams

  constructor(body: string) {
    this.#fields = new URLSearchParams(body)
  }

  optional(name: string): string | undefined {
    return this.#fields.get(name) || undefined
  }

  required(name: string): string {
    const value = this.optional(name)
    if (value !== undefined) return value
    throw new EntraError(
      900144,
      'invalid_request',
      `The request body must contain the following parameter: '${name}'.`,
    )
  }
}

/** The account that a grant or an assertion speaks of, if it is of one of the tenants asked and still there. */
export function accountOf(
  world: World,
  tenants: readonly Tenant[],
  { tenantId, userId }: { tenantId: unknown; userId: unknown },
): Account {
  const tenant = world.tenants.get(String(tenantId))
  const user = tenant?.users.find(({ id }) => id === userId)
  if (!tenant || !user) {
    throw new EntraError(
      50034,
      'invalid_grant',
      `The user account ${String(userId)} does not exist in the directory. To sign into this application, the account must be added to the directory.`,
    )
  }
  if (!tenants.includes(tenant)) throw wrongTenant(user, tenants)
  return { tenant, user }
}

const wrongTenant = ({ userPrincipalName }: User, tenants: readonly Tenant[]) =>
  new EntraError(
    50020,
    'invalid_grant',
    `User account '${userPrincipalName}' from identity provider does not exist in tenant '${tenants[0]?.name}' and cannot access the application in that tenant.`,
  )
