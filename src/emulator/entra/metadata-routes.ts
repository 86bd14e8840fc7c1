import { Hono } from 'hono'
import type { World } from '../world.ts'
import { tenantsNamed } from './directory.ts'
import { issuerOf } from './tokens.ts'

/** What a client or an API reads before it trusts a token: the endpoints and the keys. */
export function metadataRoutes(world: World): Hono {
  return new Hono()
    .get('/:tenant/v2.0/.well-known/openid-configuration', (c) => {
      const name = c.req.param('tenant')
      const [tenant, another] = tenantsNamed(world, name)
      const base = `${world.baseUrl}/login/${name}`
      return c.json({
        issuer: issuerOf(world, tenant && !another ? tenant.id : '{tenantid}'),
        authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
        token_endpoint: `${base}/oauth2/v2.0/token`,
        end_session_endpoint: `${base}/oauth2/v2.0/logout`,
        jwks_uri: `${base}/discovery/v2.0/keys`,
        response_types_supported: ['code'],
        response_modes_supported: ['query', 'fragment'],
        subject_types_supported: ['pairwise'],
        scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['client_secret_post'],
        code_challenge_methods_supported: ['S256'],
        claims_supported: [
          'sub',
          'iss',
          'aud',
          'exp',
          'iat',
          'nonce',
          'name',
          'tid',
          'oid',
          'preferred_username',
        ],
        request_uri_parameter_supported: false,
        frontchannel_logout_supported: false,
        tenant_region_scope: null,
      })
    })
    .get('/:tenant/discovery/v2.0/keys', (c) => {
      tenantsNamed(world, c.req.param('tenant'))
      return c.json({ keys: [world.signingKey.publicJwk] })
    })
}
