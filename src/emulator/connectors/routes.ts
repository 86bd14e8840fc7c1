import { type Context, Hono } from 'hono'
import { DataverseError } from '../dataverse/dataverse-error.ts'
import type { Session } from '../dataverse/session.ts'
import { webApi } from '../dataverse/web-api.ts'
import type { World } from '../world.ts'
import { type ConnectionEnv, requireConnection } from './connection.ts'
import { outlookRoutes } from './outlook.ts'
import { stripeRoutes } from './stripe.ts'
import { teamsRoutes } from './teams.ts'
import { zoomRoutes } from './zoom.ts'

/** The services that running flows call, each by a connection. */
export function connectorRoutes(world: World): Hono<ConnectionEnv> {
  const services: Readonly<Record<string, Hono<ConnectionEnv>>> = {
    shared_zoommeetingsip: zoomRoutes,
    shared_stripe: stripeRoutes,
    shared_office365: outlookRoutes,
    shared_teams: teamsRoutes,
  }
  const routes = new Hono<ConnectionEnv>()
  for (const [apiName, service] of Object.entries(services)) {
    routes.use(`/${apiName}/*`, requireConnection(world, apiName)).route(`/${apiName}`, service)
  }
  const dataverse = 'shared_commondataserviceforapps'
  return routes
    .use(`/${dataverse}/*`, requireConnection(world, dataverse))
    .route(`/${dataverse}/api/data/v9.2`, webApi(sessionOfConnection))
}

async function sessionOfConnection(c: Context<ConnectionEnv>): Promise<Session> {
  const { world, tenant, connection } = c.var.party
  const environment = tenant.environments.find(({ id }) => id === connection.environmentId)
  const organization = environment?.organization
  const systemUser = organization?.systemUsers.find(
    ({ azureactivedirectoryobjectid }) => azureactivedirectoryobjectid === connection.ownerId,
  )
  if (!environment || !organization || !systemUser) {
    throw new DataverseError(403, '0x80072560', 'The user is not a member of the organization.')
  }
  const serviceRoot = `${world.baseUrl}/dv/${organization.uniqueName}/api/data/v9.2`
  return { world, tenant, environment, organization, systemUser, serviceRoot }
}
