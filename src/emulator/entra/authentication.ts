import { errors, jwtVerify } from 'jose'
import type { Tenant, User } from '../tenant.ts'
import type { World } from '../world.ts'

/** Who sends a request to one of the APIs, by which app, with which delegated permissions. */
export interface Caller {
  readonly tenant: Tenant
  readonly user: User
  readonly clientId: string
  readonly scopes: readonly string[]
}

/** Reads the bearer token of a request meant for one audience; null when there is none that is good for it. */
export async function callerOf(world: World, request: Request, audience: string): Promise<Caller | null> {
  const [, token] = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  if (!token) return null
  const claims = await verifiedClaims(world, token)
  if (typeof claims === 'string' || !sameAudience(claims.aud, audience)) return null
  const tenant = world.tenants.get(String(claims.tid))
  const user = tenant?.users.find(({ id }) => id === claims.oid)
  if (!tenant || !user) return null
  return { tenant, user, clientId: String(claims.azp), scopes: String(claims.scp ?? '').split(' ') }
}

/** The claims of a token this emulator signed, or why they do not count. */
export async function verifiedClaims(
  world: World,
  token: string,
): Promise<Record<string, unknown> | 'expired' | 'invalid'> {
  try {
    const { payload } = await jwtVerify(token, world.signingKey.publicKey, { currentDate: world.now() })
    return payload
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'expired'
    if (error instanceof errors.JOSEError) return 'invalid'
    throw error
  }
}

/** Audiences are the same with and without a slash at their end. */
export function sameAudience(one: unknown, other: string): boolean {
  return typeof one === 'string' && one.replace(/\/$/, '') === other.replace(/\/$/, '')
}
