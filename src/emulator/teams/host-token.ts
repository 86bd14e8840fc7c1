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

interface Asked {
  readonly claims?: string | undefined
  readonly earned?: string | undefined
}

/** How long Teams gives the same token again, in milliseconds: well within its life. */
const KEPT = 30 * 60_000

/** What Teams answers to getAuthToken: a token for the tab's own API in the name of whoever uses Teams, which it keeps for a while. */
export function hostTokens(world: World): (account: Account, asked: Asked) => Promise<HostToken> {
  const kept = new Map<string, { readonly token: string; readonly until: number }>()
  return async (account, { claims, earned }) => {
    const access = { audience: application.clientId, scopes: ['access_as_user'] }
    if (consentMissing(account.tenant, [access]).length > 0) return { refusal: 'resourceRequiresConsent' }
    const asked = claimsAsked(claims)
    const given = claimsAsked(earned)
    if (needsInteraction(asked) && !needsInteraction(given)) return { refusal: 'resourceRequiresMfa' }
    const key = [account.tenant.id, account.user.id, claims, earned].join(' ')
    const known = kept.get(key)
    if (known && known.until > Date.now()) return { token: known.token }
    const token = await accessToken(world, {
      account,
      clientId: TEAMS_WEB,
      access,
      claims: { ...given, ...asked },
    })
    kept.set(key, { token, until: Date.now() + KEPT })
    return { token }
  }
}
