import type { Tenant } from '../tenant.ts'
import type { World } from '../world.ts'
import { application, checkSecret } from './application.ts'
import { verifiedClaims } from './authentication.ts'
import { EntraError } from './entra-error.ts'
import { checkExchange } from './exchange-refusal.ts'
import type { Grant } from './grants.ts'
import { oneAccess } from './resources.ts'
import { checkStepUp } from './step-up.ts'
import { accountOf, type TokenForm } from './token-request.ts'

/** Exchanges a user's token for our API into a grant for a service behind it. */
export async function onBehalfOf(world: World, tenants: readonly Tenant[], form: TokenForm): Promise<Grant> {
  checkSecret(form.optional('client_secret'))
  if (form.required('requested_token_use') !== 'on_behalf_of') {
    throw new EntraError(
      70003,
      'unsupported_grant_type',
      "The app requested an unsupported grant type: 'requested_token_use' must be 'on_behalf_of'.",
    )
  }
  const assertion = await claimsOf(world, form.required('assertion'))
  checkAudience(String(assertion.aud))
  const account = accountOf(world, tenants, { tenantId: assertion.tid, userId: assertion.oid })
  const scope = form.required('scope')
  const { audience } = oneAccess(account.tenant, scope)
  checkExchange(account.tenant, audience, assertion)
  checkStepUp(account.tenant, audience, assertion)
  return {
    tenantId: account.tenant.id,
    userId: account.user.id,
    clientId: application.clientId,
    scope,
    claims: {},
  }
}

async function claimsOf(world: World, assertion: string): Promise<Record<string, unknown>> {
  const claims = await verifiedClaims(world, assertion)
  if (claims === 'expired') {
    throw new EntraError(
      500133,
      'invalid_grant',
      'Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token.',
    )
  }
  if (claims === 'invalid') {
    throw new EntraError(
      50013,
      'invalid_grant',
      'Assertion failed signature validation. [Reason - The key was not found.]',
    )
  }
  return claims
}

/** An app is known by its id, and by the address that ends in it. */
const ownAudience = new RegExp(`^(?:api://(?:[^/]+/)?)?${application.clientId}$`)

function checkAudience(audience: string): void {
  if (ownAudience.test(audience)) return
  throw new EntraError(
    500131,
    'invalid_grant',
    `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${audience}' and the expected audience is '${application.clientId}' or one of the Application Uris of this application with App ID '${application.clientId}'(${application.name}). The downstream client must request a token for the expected audience (the application that made the OBO request) and this application should use that token as the assertion.`,
  )
}
