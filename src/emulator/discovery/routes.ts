import { Hono } from 'hono'
import { callerOf } from '../entra/authentication.ts'
import type { Environment, Organization, Tenant } from '../tenant.ts'
import type { World } from '../world.ts'

const audience = 'https://globaldisco.crm.dynamics.com/'

/** Global discovery: which organisations the caller is a user of, and where their Web APIs are. */
export function discoveryRoutes(world: World): Hono {
  return new Hono().get('/api/discovery/v2.0/Instances', async (c) => {
    const caller = await callerOf(world, c.req.raw, audience)
    if (!caller) {
      const challenge = `Bearer authorization_uri=${world.baseUrl}/login/common/oauth2/authorize, resource_id=${audience}`
      return c.body(null, 401, { 'WWW-Authenticate': challenge })
    }
    const { tenant, user } = caller
    const selected = c.req.query('$select')?.split(',')
    const instances = tenant.environments.flatMap((environment) => {
      const { organization } = environment
      const isUser = organization?.systemUsers.some(
        ({ azureactivedirectoryobjectid }) => azureactivedirectoryobjectid === user.id,
      )
      return organization && isUser ? [instance(world, tenant, environment, organization)] : []
    })
    const list = selected ? `(${selected.join(',')})` : ''
    return c.json({
      '@odata.context': `${world.baseUrl}/disco/api/discovery/v2.0/$metadata#Instances${list}`,
      value: instances.map((all) =>
        selected ? Object.fromEntries(selected.map((name) => [name, all[name] ?? null])) : all,
      ),
    })
  })
}

function instance(
  world: World,
  tenant: Tenant,
  environment: Environment,
  organization: Organization,
): Record<string, unknown> {
  return {
    ApiUrl: `${world.baseUrl}/dv/${organization.uniqueName}`,
    Url: organization.url,
    Id: organization.id,
    FriendlyName: environment.displayName,
    EnvironmentId: environment.id,
    UniqueName: organization.uniqueName,
    UrlName: new URL(organization.url).hostname.split('.')[0],
    State: 0,
    TenantId: tenant.id,
    OrganizationType: 0,
    Region: 'JPN',
    Version: '9.2.25091.00161',
    IsUserSysAdmin: false,
  }
}
