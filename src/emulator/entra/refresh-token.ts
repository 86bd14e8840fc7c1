import type { Tenant } from '../tenant.ts'
import type { World } from '../world.ts'
import { EntraError } from './entra-error.ts'
import { Grant } from './grants.ts'
import { oneAccess } from './resources.ts'
import { unseal } from './sealed.ts'
import { claimsAsked, needsInteraction, stepUpRequired } from './step-up.ts'
import { accountOf, type TokenForm } from './token-request.ts'

/** Renews a grant without the user; what only the user can prove is asked of them. */
export async function renew(world: World, tenants: readonly Tenant[], form: TokenForm): Promise<Grant> {
  const opened = await unseal(world, 'refresh', form.required('refresh_token'), Grant)
  if (!opened) {
    throw new EntraError(
      70043,
      'invalid_grant',
      'The refresh token has expired or is invalid due to sign-in frequency checks by conditional access.',
    )
  }
  const grant = opened.content
  const { tenant } = accountOf(world, tenants, grant)
  const scope = form.optional('scope') ?? grant.scope
  const asked = claimsAsked(form.optional('claims'))
  if (needsInteraction(asked) && !needsInteraction(grant.claims)) {
    throw stepUpRequired(oneAccess(tenant, scope).audience)
  }
  return { ...grant, scope, claims: { ...grant.claims, ...asked }, nonce: undefined }
}
