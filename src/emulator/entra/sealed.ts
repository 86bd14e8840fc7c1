import { randomUUID } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import * as v from 'valibot'
import type { World } from '../world.ts'

const lifetimes = { code: '10m', refresh: '24h', session: '24h' } as const
type Purpose = keyof typeof lifetimes

/** A value that only this emulator can have written: what codes, refresh tokens and sessions are made of. */
export function seal(world: World, purpose: Purpose, content: Record<string, unknown>): Promise<string> {
  const { kid, privateKey } = world.signingKey
  return new SignJWT({ content })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setAudience(`urn:emulator:${purpose}`)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(lifetimes[purpose])
    .sign(privateKey)
}

/** Opens what was sealed for that purpose; null when it was not, or is too old. */
export async function unseal<T>(
  world: World,
  purpose: Purpose,
  sealed: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<{ id: string; content: T } | null> {
  const verified = await jwtVerify(sealed, world.signingKey.publicKey, {
    audience: `urn:emulator:${purpose}`,
  }).catch(() => null)
  const read = v.safeParse(v.object({ jti: v.string(), content: schema }), verified?.payload)
  return read.success ? { id: read.output.jti, content: read.output.content } : null
}
