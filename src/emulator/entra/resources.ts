import type { Tenant } from '../tenant.ts'
import { application } from './application.ts'
import { sameAudience } from './authentication.ts'
import { EntraError } from './entra-error.ts'

/** What one token is good for: an audience, and the permissions at it. */
export interface Access {
  readonly audience: string
  readonly scopes: readonly string[]
}

interface Resource {
  readonly audience: string
  /** What a scope of the resource begins with. */
  readonly prefix: RegExp
  readonly permissions: readonly string[]
}

const graph: Resource = {
  audience: 'https://graph.microsoft.com',
  prefix: /^https:\/\/graph\.microsoft\.com\/+/,
  permissions: ['Bookings.Read.All', 'Mail.Send', 'TeamsActivity.Send', 'User.Read'],
}

const fixedResources: readonly Resource[] = [
  {
    audience: application.clientId,
    prefix: new RegExp(`^(?:api://(?:[^/]+/)?)?${application.clientId}/`),
    permissions: ['access_as_user'],
  },
  graph,
  {
    audience: 'https://globaldisco.crm.dynamics.com/',
    prefix: /^https:\/\/globaldisco\.crm\.dynamics\.com\/+/,
    permissions: ['user_impersonation'],
  },
  {
    audience: 'https://api.powerplatform.com',
    prefix: /^https:\/\/api\.powerplatform\.com\/+/,
    permissions: ['Connectivity.Connections.Read', 'PowerAutomate.Flows.Read'],
  },
  {
    audience: 'https://service.flow.microsoft.com/',
    prefix: /^https:\/\/service\.flow\.microsoft\.com\/+/,
    permissions: ['Flows.Manage.All', 'Flows.Read.All'],
  },
]

const openIdScopes = new Set(['openid', 'profile', 'email', 'offline_access'])

/** Sorts a scope parameter by resource, in the order the resources appear; sign-in scopes belong to none. */
export function accessAsked(tenant: Tenant, scope: string): Access[] {
  const byAudience = new Map<string, { audience: string; scopes: string[] }>()
  for (const asked of scope.split(/\s+/).filter((one) => one !== '' && !openIdScopes.has(one))) {
    const { audience, permissions, prefix } = resourceOf(tenant, asked)
    const permission = asked.replace(prefix, '')
    const access = byAudience.get(audience) ?? { audience, scopes: [] }
    access.scopes.push(
      ...(permission === '.default' ? consentedTo(tenant, audience, permissions) : [permission]),
    )
    byAudience.set(audience, access)
  }
  return [...byAudience.values()]
}

/** The single access that a token request asks for; sign-in alone gives Graph's. */
export function oneAccess(tenant: Tenant, scope: string): Access {
  const [access, another] = accessAsked(tenant, scope)
  if (another) {
    throw new EntraError(
      28000,
      'invalid_request',
      `Provided value for the input parameter scope is not valid because it contains more than one resource. Scope ${scope} is not valid.`,
    )
  }
  return access ?? { audience: graph.audience, scopes: ['openid', 'profile', 'email'] }
}

/** The access that an entry of the switch for missing consent is about. */
export function accessNamed(tenant: Tenant, name: string): Access {
  const whole = resourcesOf(tenant).find(({ audience }) => sameAudience(audience, name))
  return whole ? { audience: whole.audience, scopes: [] } : oneAccess(tenant, name)
}

/** One permission as a scope that names its resource. */
export const scopeOf = (audience: string, permission: string): string =>
  `${audience.replace(/\/$/, '')}/${permission}`

/** `.default` stands for the permissions that somebody has consented to. */
const consentedTo = ({ switches }: Tenant, audience: string, permissions: readonly string[]) =>
  permissions.filter((permission) => !switches.consentMissing.includes(scopeOf(audience, permission)))

function resourceOf(tenant: Tenant, scope: string): Resource {
  const known = resourcesOf(tenant).find(({ prefix }) => prefix.test(scope))
  if (known) return known
  if (!scope.includes('/')) return graph
  throw new EntraError(
    500011,
    'invalid_resource',
    `The resource principal named ${scope.replace(/\/+[^/]*$/, '')} was not found in the tenant named ${tenant.name}. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
  )
}

const resourcesOf = (tenant: Tenant): Resource[] => [...fixedResources, ...organizationsOf(tenant)]

const organizationsOf = (tenant: Tenant): Resource[] =>
  tenant.environments.flatMap(({ organization }) =>
    organization
      ? [
          {
            audience: organization.url,
            prefix: new RegExp(`^${organization.url.replaceAll('.', '\\.')}/+`),
            permissions: ['user_impersonation'],
          },
        ]
      : [],
  )
