import { type Context, Hono } from 'hono'
import { callerOf } from '../entra/authentication.ts'
import { type Over, Throttle } from '../throttle.ts'
import type { World } from '../world.ts'
import { DataverseError, overLimit } from './dataverse-error.ts'
import type { Session } from './session.ts'
import { webApi } from './web-api.ts'

/** The Web APIs of every organisation, for people with a token of the organisation's own. */
export function dataverseRoutes(world: World): Hono {
  const routes = new Hono()
  const throttle = new Throttle()
  routes.route(
    '/:org/api/data/v9.2',
    webApi(
      (c) => sessionOf(world, c),
      ({ tenant, systemUser }, serve) => {
        const { dataverseLimit: limit, retryAfterForm: form } = tenant.switches
        const refusal = (over: Over) => overLimit(over, limit)
        return throttle.pass(systemUser.systemuserid, limit, { form, refusal }, serve)
      },
    ),
  )
  return routes
}

async function sessionOf(world: World, c: Context): Promise<Session> {
  const uniqueName = c.req.param('org') ?? ''
  const tenant = world.tenantOfOrganization(uniqueName)
  const environment = tenant?.environments.find((known) => known.organization?.uniqueName === uniqueName)
  const organization = environment?.organization
  if (!tenant || !environment || !organization)
    throw new DataverseError(404, '0x80072561', 'No such organization.')
  const caller = await callerOf(world, c.req.raw, organization.url)
  if (!caller) {
    throw new DataverseError(401, '', 'The token is missing, expired or meant for another resource.', {
      'WWW-Authenticate': `Bearer authorization_uri=${world.baseUrl}/login/${tenant.id}/oauth2/authorize, resource_id=${organization.url}/`,
    })
  }
  const systemUser = organization.systemUsers.find(
    ({ azureactivedirectoryobjectid }) => azureactivedirectoryobjectid === caller.user.id,
  )
  if (!systemUser)
    throw new DataverseError(403, '0x80072560', 'The user is not a member of the organization.')
  const serviceRoot = `${world.baseUrl}/dv/${uniqueName}/api/data/v9.2`
  return { world, tenant, environment, organization, systemUser, serviceRoot }
}
