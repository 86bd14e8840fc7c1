import { createHash } from 'node:crypto'
import type { Tenant } from '../tenant.ts'
import type { World } from '../world.ts'
import { checkSecret } from './application.ts'
import { EntraError } from './entra-error.ts'
import { CodeGrant, type Grant } from './grants.ts'
import { unseal } from './sealed.ts'
import { accountOf, type TokenForm } from './token-request.ts'

/** Redeems authorization codes: each once, by whoever asked for it. */
export class AuthorizationCodes {
  readonly #redeemed = new Set<string>()
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  async redeem(tenants: readonly Tenant[], form: TokenForm): Promise<Grant> {
    const opened = await unseal(this.#world, 'code', form.required('code'), CodeGrant)
    if (!opened) throw refusal(70000, "The provided value for the 'code' parameter is not valid.")
    const { redirectUri, codeChallenge, ...grant } = opened.content
    checkReplyAddress(form.required('redirect_uri'), redirectUri)
    checkPossession(form, codeChallenge)
    if (this.#redeemed.has(opened.id)) {
      throw refusal(
        54005,
        'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
      )
    }
    accountOf(this.#world, tenants, grant)
    this.#redeemed.add(opened.id)
    return { ...grant, scope: form.optional('scope') ?? grant.scope }
  }
}

function checkReplyAddress(given: string, asked: string): void {
  if (given === asked) return
  throw new EntraError(
    500112,
    'invalid_client',
    `The reply address '${given}' does not match the reply address '${asked}' provided when requesting Authorization code.`,
  )
}

/** A public client proves by PKCE that the code is its own, a confidential one by its secret as well. */
function checkPossession(form: TokenForm, challenge: string | undefined): void {
  const secret = form.optional('client_secret')
  if (secret !== undefined) checkSecret(secret)
  const verifier = form.optional('code_verifier')
  if (challenge === undefined && verifier === undefined && secret !== undefined) return
  if (challenge === undefined || verifier === undefined) {
    throw new EntraError(
      9002325,
      'invalid_request',
      'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
    )
  }
  if (createHash('sha256').update(verifier).digest('base64url') === challenge) return
  throw refusal(
    501481,
    'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  )
}

const refusal = (code: number, message: string) => new EntraError(code, 'invalid_grant', message)
