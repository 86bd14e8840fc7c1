import { application } from '../entra/application.ts'
import { consentMissing } from '../entra/consent.ts'
import type { Account } from '../entra/directory.ts'
import { claimsAsked, needsInteraction } from '../entra/step-up.ts'
import { accessToken } from '../entra/tokens.ts'
import type { World } from '../world.ts'

/** The application as which Teams in a browser asks for tokens. */
const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'

/** A token, or the code with which Teams refuses one. */
export type HostToken = { readonly token: string } | { readonly refusal: string }

/** What Teams answers to getAuthToken: a token for the tab's own API in the name of whoever uses Teams. */
export async function hostToken(
  world: World,
  account: Account,
  { claims, earned }: { readonly claims?: string | undefined; readonly earned?: string | undefined },
): Promise<HostToken> {
  const access = { audience: application.clientId, scopes: ['access_as_user'] }
  if (consentMissing(account.tenant, [access]).length > 0) return { refusal: 'resourceRequiresConsent' }
  const asked = claimsAsked(claims)
  const given = claimsAsked(earned)
  if (needsInteraction(asked) && !needsInteraction(given)) return { refusal: 'resourceRequiresMfa' }
  const token = await accessToken(world, {
    account,
    clientId: TEAMS_WEB,
    access,
    claims: { ...given, ...asked },
  })
  return { token }
}
