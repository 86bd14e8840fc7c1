import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose'
import type { Config } from './config.ts'
import { UNREADABLE, unanswered } from './gateways/unanswered.ts'

const ASKED = { service: 'entra', operation: 'read the signing keys' } as const

/** What is said of an answer that is no list of keys, and of one that is a refusal or no JSON. */
const UNUSABLE = new Set([errors.JWKSInvalid.code, 'ERR_JOSE_GENERIC'])

/** Entra's own keys, by which its tokens are known; that Entra does not give them says nothing against a token. */
export function signingKeys({ entra: { url, tenantId }, timeouts }: Config): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(`${url}/${tenantId}/discovery/v2.0/keys`), {
    cooldownDuration: 10_000,
    timeoutDuration: timeouts.read,
  })
  return async (...token) => {
    try {
      return await keys(...token)
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : null
      if (error instanceof errors.JWKSTimeout || cause?.name === 'TimeoutError')
        throw unanswered(ASKED, { code: 'timeout', message: 'No answer came in time.' })
      if (error instanceof errors.JOSEError && UNUSABLE.has(error.code))
        throw unanswered(ASKED, { code: 'unreadable', message: `${UNREADABLE}: it holds no keys` })
      // Whatever else is wrong is so with the token.
      if (error instanceof errors.JOSEError) throw error
      const word = cause && 'code' in cause ? String(cause.code) : 'no connection'
      throw unanswered(ASKED, { code: 'unreachable', message: word })
    }
  }
}
