import { Hono } from 'hono'
import type { Tenant } from '../tenant.ts'
import type { World } from '../world.ts'
import { checkApplication } from './application.ts'
import { AuthorizationCodes } from './authorization-code.ts'
import { checkConsent } from './consent.ts'
import { tenantsNamed } from './directory.ts'
import { EntraError } from './entra-error.ts'
import type { Grant } from './grants.ts'
import { onBehalfOf } from './on-behalf-of.ts'
import { renew } from './refresh-token.ts'
import { oneAccess } from './resources.ts'
import { seal } from './sealed.ts'
import { accountOf, TokenForm } from './token-request.ts'
import { accessToken, clientInfo, idToken, tokenLifetime } from './tokens.ts'

/** The token endpoint: codes, refresh tokens and on-behalf-of. */
export function tokenRoutes(world: World): Hono {
  const codes = new AuthorizationCodes(world)
  return new Hono().post('/:tenant/oauth2/v2.0/token', async (c) => {
    const tenants = tenantsNamed(world, c.req.param('tenant'))
    const form = new TokenForm(await c.req.text())
    const grantType = form.required('grant_type')
    checkApplication(form.required('client_id'), c.req.param('tenant'))
    const grant = await grantOf(world, codes, tenants, grantType, form)
    c.header('Cache-Control', 'no-store, no-cache')
    c.header('Pragma', 'no-cache')
    return c.json(await answer(world, tenants, grant))
  })
}

function grantOf(
  world: World,
  codes: AuthorizationCodes,
  tenants: readonly Tenant[],
  grantType: string,
  form: TokenForm,
): Promise<Grant> {
  switch (grantType) {
    case 'authorization_code':
      return codes.redeem(tenants, form)
    case 'refresh_token':
      return renew(world, tenants, form)
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return onBehalfOf(world, tenants, form)
    default:
      throw new EntraError(
        70003,
        'unsupported_grant_type',
        `The app requested an unsupported grant type '${grantType}'.`,
      )
  }
}

async function answer(world: World, tenants: readonly Tenant[], grant: Grant) {
  const { clientId, scope, claims, nonce } = grant
  const account = accountOf(world, tenants, grant)
  const access = oneAccess(account.tenant, scope)
  checkConsent(account.tenant, access)
  const asked = scope.split(/\s+/)
  return {
    token_type: 'Bearer',
    scope: scopeGranted(scope, access.scopes),
    expires_in: tokenLifetime,
    ext_expires_in: tokenLifetime,
    access_token: await accessToken(world, { account, clientId, access, claims }),
    ...(asked.includes('offline_access')
      ? { refresh_token: await seal(world, 'refresh', { ...grant, nonce: undefined }) }
      : {}),
    ...(asked.includes('openid') ? { id_token: await idToken(world, { account, clientId, nonce }) } : {}),
    client_info: clientInfo(account),
  }
}

/** Entra repeats each granted scope with the name of its resource, as the request wrote it. */
function scopeGranted(scope: string, granted: readonly string[]): string {
  const [named] = scope.split(/\s+/).filter((one) => one.includes('/'))
  if (!named) return granted.join(' ')
  const resource = named.replace(/\/[^/]*$/, '')
  return [
    ...granted.map((one) => `${resource}/${one}`),
    ...(named.endsWith('/.default') ? [named] : []),
  ].join(' ')
}
