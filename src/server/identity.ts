import { errors, type JWTPayload, jwtVerify } from 'jose'
import * as v from 'valibot'
import type { Config } from './config.ts'
import { ProblemError } from './problem-error.ts'
import { LastUsed } from './remembered.ts'
import { signingKeys } from './signing-keys.ts'

/** The signed-in user a request speaks for, and the token that proves it to Entra. */
export interface Caller {
  readonly tenantId: string
  readonly userId: string
  readonly name: string
  readonly addresses: readonly string[]
  readonly assertion: string
}

const Claims = v.object({
  tid: v.pipe(v.string(), v.uuid()),
  oid: v.pipe(v.string(), v.uuid()),
  iss: v.string(),
  ver: v.literal('2.0'),
  iat: v.number(),
  exp: v.pipe(v.number(), v.safeInteger()),
  scp: v.optional(v.string()),
  idtyp: v.optional(v.string()),
  acct: v.optional(v.union([v.number(), v.string()])),
  name: v.optional(v.string()),
  preferred_username: v.optional(v.string()),
  email: v.optional(v.string()),
})

/** The tenant in which Microsoft keeps personal accounts. */
const PERSONAL_ACCOUNTS = '9188040d-6c67-4c5b-b112-36a304b66dad'
const COMPACT_JWS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/
const ONE_DAY = 86_400
/** How long a token is known once it was verified, in milliseconds: no longer than the keys to verify it with. */
const KNOWN = 5 * 60_000
const MOST_KNOWN = 5000

const signedOut = (detail: string) => new ProblemError(401, 'signed-out', 'Sign in to go on.', { detail })

/** Tells who a bearer token speaks for; every doubt is a 401, every unwelcome account a 403 that says why. */
export function identityOf(
  config: Config,
  now: () => number = Date.now,
): (authorization: string | undefined) => Promise<Caller> {
  const { url, tenantId, clientId, appIdUri } = config.entra
  const keys = signingKeys(config)

  const verify = async (token: string): Promise<JWTPayload> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience: [clientId, appIdUri],
        requiredClaims: ['exp', 'iat', 'iss', 'tid', 'oid'],
        clockTolerance: 60,
        currentDate: new Date(now()),
      })
      return payload
    } catch (error) {
      if (error instanceof errors.JOSEError) throw signedOut(error.code)
      throw error
    }
  }

  /** Whom a token speaks for, and until when. */
  const read = async (token: string): Promise<Caller & { readonly exp: number }> => {
    const payload = await verify(token)
    const claims = v.safeParse(Claims, payload)
    if (!claims.success || typeof payload.aud !== 'string') throw signedOut('The token is not one of ours.')
    const { tid, oid, iss, iat, exp, scp, idtyp, acct, name, preferred_username, email } = claims.output
    if (iss !== `${url}/${tid}/v2.0` || exp - iat > ONE_DAY) throw signedOut('The token is not one of ours.')
    if (tid === PERSONAL_ACCOUNTS)
      throw new ProblemError(403, 'personal-account', 'Sign in with a work or school account.')
    if (tenantId !== 'organizations' && tid !== tenantId)
      throw new ProblemError(403, 'tenant-not-allowed', 'This organisation is not served here.')
    if (scp === undefined || idtyp === 'app')
      throw new ProblemError(403, 'app-only', 'Only a signed-in person may use this API.')
    if (!scp.split(' ').includes('access_as_user'))
      throw signedOut('The token lacks the scope access_as_user.')
    if (String(acct) === '1')
      throw new ProblemError(
        403,
        'guest-account',
        'Sign in with an account of this organisation, not as a guest.',
      )
    const addresses = [preferred_username, email].filter((address) => address !== undefined)
    return {
      tenantId: tid,
      userId: oid,
      name: name ?? addresses[0] ?? oid,
      addresses,
      assertion: token,
      exp,
    }
  }

  const known = new LastUsed<{ readonly caller: Caller; readonly until: number }>(MOST_KNOWN)
  return async (authorization) => {
    const token = authorization?.match(/^bearer +(\S+)$/i)?.[1]
    if (!token || token.length > 16_384 || !COMPACT_JWS.test(token))
      throw signedOut('The bearer token is missing.')
    const found = known.get(token)
    if (found && now() < found.until) return found.caller
    const { exp, ...caller } = await read(token)
    known.set(token, { caller, until: Math.min(exp * 1000, now() + KNOWN) })
    return caller
  }
}
