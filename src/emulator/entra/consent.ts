import type { Tenant } from '../tenant.ts'
import { application } from './application.ts'
import { sameAudience } from './authentication.ts'
import { EntraError } from './entra-error.ts'
import { type Access, accessAsked, accessNamed, scopeOf } from './resources.ts'

/** What nobody has consented to of all that is asked for: whole resources, and single permissions. */
export const consentMissing = (tenant: Tenant, accesses: readonly Access[]): string[] =>
  tenant.switches.consentMissing.filter((missing) =>
    accesses.some(
      ({ audience, scopes }) =>
        sameAudience(audience, missing) || scopes.some((scope) => scopeOf(audience, scope) === missing),
    ),
  )

/** Refuses a token for what nobody has consented to. */
export function checkConsent(tenant: Tenant, access: Access): void {
  if (consentMissing(tenant, [access]).length === 0) return
  throw consentRequired()
}

/** Remembers that the user consented. */
export function giveConsent(tenant: Tenant, accesses: readonly Access[]): void {
  const given = consentMissing(tenant, accesses)
  tenant.switches.consentMissing = tenant.switches.consentMissing.filter((one) => !given.includes(one))
}

/** What is asked for; an app that asks for its own `.default` asks for all it is registered for. */
export function everythingAsked(tenant: Tenant, scope: string): Access[] {
  const asked = accessAsked(tenant, scope)
  if (!scope.includes(`${application.clientId}/.default`)) return asked
  return [...asked, ...tenant.switches.consentMissing.map((missing) => accessNamed(tenant, missing))]
}

/** Entra's demand that somebody consent first. */
export const consentRequired = (): EntraError =>
  new EntraError(
    65001,
    'invalid_grant',
    `The user or administrator has not consented to use the application with ID '${application.clientId}' named '${application.name}'. Send an interactive authorization request for this user and resource.`,
    { suberror: 'consent_required' },
  )
