import { createHash, randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { World } from '../world.ts'
import type { Account } from './directory.ts'
import type { Access } from './resources.ts'

/** How long an access token lives, in seconds. */
export const tokenLifetime = 3599

/** A signed access token of one user for one audience; `claims` adds or replaces claims, null takes one away. */
export function accessToken(
  world: World,
  { account, clientId, access, claims = {} }: TokenRequest & { access: Access },
): Promise<string> {
  const { audience, scopes } = access
  return sign(world, {
    aud: audience,
    ...claimsAbout(world, account),
    azp: clientId,
    azpacr: '0',
    scp: scopes.join(' '),
    acct: account.user.guest ? 1 : 0,
    ...claims,
  })
}

/** A signed id token, with the nonce of the request it answers. */
export function idToken(
  world: World,
  { account, clientId, nonce, claims = {} }: TokenRequest & { nonce: string | undefined },
): Promise<string> {
  return sign(world, {
    aud: clientId,
    ...claimsAbout(world, account),
    nonce,
    login_hint: account.user.userPrincipalName,
    ...claims,
  })
}

/** What MSAL keys its cache by: who the account is at home. */
export const clientInfo = ({ tenant, user }: Account): string =>
  Buffer.from(JSON.stringify({ uid: user.id, utid: tenant.id })).toString('base64url')

/** Who issues the tokens of a tenant. */
export const issuerOf = (world: World, tenantId: string): string => `${world.baseUrl}/login/${tenantId}/v2.0`

interface TokenRequest {
  readonly account: Account
  readonly clientId: string
  readonly claims?: Readonly<Record<string, unknown>>
}

function claimsAbout(world: World, { tenant, user }: Account) {
  const now = Math.floor(world.now().getTime() / 1000)
  return {
    iss: issuerOf(world, tenant.id),
    iat: now,
    nbf: now,
    exp: now + tokenLifetime,
    name: user.displayName,
    oid: user.id,
    preferred_username: user.userPrincipalName,
    sub: createHash('sha256').update(`${user.id}/subject`).digest('base64url'),
    tid: tenant.id,
    uti: randomUUID(),
    ver: '2.0',
  }
}

function sign(world: World, claims: Record<string, unknown>): Promise<string> {
  const stated = Object.fromEntries(
    Object.entries(claims).filter(([, value]) => value !== null && value !== undefined),
  )
  const { kid, privateKey } = world.signingKey
  return new SignJWT(stated).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid }).sign(privateKey)
}
