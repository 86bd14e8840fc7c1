import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { Config } from '../config.ts'
import type { Caller } from '../identity.ts'
import { LastUsed } from '../remembered.ts'
import { answerOf } from './answer.ts'
import type { Send } from './http.ts'
import { UpstreamError } from './upstream-error.ts'

const TokenAnswer = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.number()),
})
const Challenge = v.object({ claims: v.pipe(v.string(), v.minLength(1)) })

interface Held {
  readonly token: Promise<string>
  readonly until: number
}

/** Seconds before its end at which a token is no longer used. */
const MARGIN = 300
const MOST_HELD = 5000

const proofs = new WeakMap<Caller, string>()

/** What stands for the caller's token among those held. */
function proofOf(caller: Caller): string {
  const proof = proofs.get(caller) ?? createHash('sha256').update(caller.assertion).digest('base64')
  proofs.set(caller, proof)
  return proof
}

/** Gives the token with which the server may call a Microsoft API in the caller's name. */
export type TokenSource = (caller: Caller, scope: string) => Promise<string>

/** Exchanges the caller's token by Entra's on-behalf-of grant; tokens stay in memory, never a refresh token. */
export function onBehalfOf(config: Config, send: Send): TokenSource {
  const held = new LastUsed<Held>(MOST_HELD)
  const { url, clientId, clientSecret } = config.entra

  const exchange = async (caller: Caller, scope: string): Promise<{ token: string; lifetime: number }> => {
    const asked = { service: 'entra', operation: `on-behalf-of ${scope}` } as const
    try {
      const { body } = await send({
        ...asked,
        caller,
        method: 'POST',
        url: `${url}/${caller.tenantId}/oauth2/v2.0/token`,
        form: {
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          requested_token_use: 'on_behalf_of',
          client_id: clientId,
          client_secret: clientSecret,
          assertion: caller.assertion,
          scope,
        },
      })
      const { access_token, expires_in } = answerOf(TokenAnswer, body, asked)
      return { token: access_token, lifetime: expires_in }
    } catch (error) {
      if (!(error instanceof UpstreamError)) throw error
      const challenge = v.safeParse(v.pipe(v.string(), v.parseJson(), Challenge), error.refusal.body)
      throw challenge.success ? new UpstreamError(error.refusal, challenge.output.claims) : error
    }
  }

  return (caller, scope) => {
    const key = [caller.tenantId, caller.userId, scope, proofOf(caller)].join(' ')
    const now = Date.now()
    const known = held.get(key)
    if (known && known.until > now) return known.token
    const exchanged = exchange(caller, scope)
    const token = exchanged.then(({ token }) => token)
    held.set(key, { token, until: Number.POSITIVE_INFINITY })
    exchanged.then(
      ({ lifetime }) => held.set(key, { token, until: now + (lifetime - MARGIN) * 1000 }),
      () => held.forget(key),
    )
    return token
  }
}
