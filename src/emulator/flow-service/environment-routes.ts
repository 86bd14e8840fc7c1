import { Hono } from 'hono'
import type { Environment } from '../tenant.ts'
import type { World } from '../world.ts'
import { environmentOf, type FlowApiEnv } from './session.ts'

/** The environments in which somebody may have flows. */
export const environmentRoutes = new Hono<FlowApiEnv>()
  .get('/environments', (c) => {
    const { world, tenant } = c.var.session
    return c.json({ value: tenant.environments.map((environment) => environmentJson(world, environment)) })
  })
  .get('/environments/:environment', (c) => c.json(environmentJson(c.var.session.world, environmentOf(c))))

const environmentJson = (world: World, { id, displayName, isDefault, organization }: Environment) => ({
  name: id,
  location: 'japan',
  type: 'Microsoft.ProcessSimple/environments',
  id: `/providers/Microsoft.ProcessSimple/environments/${id}`,
  properties: {
    displayName,
    createdTime: '2018-03-22T20:20:46.0865300Z',
    createdBy: { id: 'SYSTEM', displayName: 'SYSTEM', type: 'NotSpecified' },
    provisioningState: 'Succeeded',
    creationType: isDefault ? 'DefaultTenant' : 'User',
    environmentSku: isDefault ? 'Default' : 'Sandbox',
    environmentType: isDefault ? 'Production' : 'Sandbox',
    isDefault,
    azureRegionHint: 'japaneast',
    runtimeEndpoints: {
      'microsoft.BusinessAppPlatform': 'https://japan.api.bap.microsoft.com',
      'microsoft.CommonDataModel': 'https://japan.api.cds.microsoft.com',
      'microsoft.PowerApps': 'https://japan.api.powerapps.com',
      'microsoft.Flow': `${world.baseUrl}/flow`,
    },
    ...(organization && {
      linkedEnvironmentMetadata: {
        resourceId: organization.id,
        friendlyName: displayName,
        uniqueName: organization.uniqueName,
        domainName: new URL(organization.url).hostname.split('.')[0],
        version: '9.2.25091.00161',
        instanceUrl: `${organization.url}/`,
        instanceApiUrl: `${world.baseUrl}/dv/${organization.uniqueName}`,
        instanceState: 'Ready',
      },
    }),
  },
})
