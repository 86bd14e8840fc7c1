import { checkApplication } from '../entra/application.ts'
import { consentMissing, consentRequired, everythingAsked, giveConsent } from '../entra/consent.ts'
import type { Account } from '../entra/directory.ts'
import { EntraError, entraErrorBody } from '../entra/entra-error.ts'
import { accessAsked, oneAccess } from '../entra/resources.ts'
import { claimsAsked, needsInteraction, stepUpRequired } from '../entra/step-up.ts'
import { accessToken, idToken, tokenLifetime } from '../entra/tokens.ts'
import type { World } from '../world.ts'

/** What an app in a tab asks of Teams in its own name. */
export interface NestedRequest {
  readonly clientId: string
  readonly scope: string
  readonly claims?: string | undefined
  /** Claims that the person has earned in this Teams already. */
  readonly earned?: string | undefined
  /** Whether the person has just agreed to it. */
  readonly agreed: boolean
}

/** MSAL's tokens and account as Teams hands them over, or its refusal. */
export async function nestedToken(world: World, account: Account, request: NestedRequest) {
  try {
    return { success: true, ...(await tokensFor(world, account, request)) } as const
  } catch (error) {
    if (!(error instanceof EntraError)) throw error
    const { error_description, suberror } = entraErrorBody(error, world.now())
    const status =
      error.suberror === 'consent_required' || error.error === 'interaction_required'
        ? 'USER_INTERACTION_REQUIRED'
        : 'PERSISTENT_ERROR'
    return {
      success: false,
      error: { status, code: error.error, subError: suberror ?? '', description: error_description },
    } as const
  }
}

async function tokensFor(world: World, account: Account, request: NestedRequest) {
  const { tenant, user } = account
  const { clientId, scope } = request
  checkApplication(clientId, tenant.id)
  const access = oneAccess(tenant, scope)
  if (request.agreed) giveConsent(tenant, everythingAsked(tenant, scope))
  if (consentMissing(tenant, accessAsked(tenant, scope)).length > 0) throw consentRequired()
  const asked = claimsAsked(request.claims)
  const earned = claimsAsked(request.earned)
  if (needsInteraction(asked) && !needsInteraction(earned) && !request.agreed)
    throw stepUpRequired(access.audience)
  const claims = { ...earned, ...asked }
  return {
    token: {
      access_token: await accessToken(world, { account, clientId, access, claims }),
      id_token: await idToken(world, { account, clientId, nonce: undefined }),
      expires_in: tokenLifetime,
      scope,
      properties: null,
    },
    account: {
      homeAccountId: `${user.id}.${tenant.id}`,
      environment: 'login.microsoftonline.com',
      tenantId: tenant.id,
      localAccountId: user.id,
      username: user.userPrincipalName,
      name: user.displayName,
    },
  }
}
