import { productNames } from '../connectors/product-names.ts'
import type { Connection } from '../tenant.ts'
import { defaultEnvironmentId } from './environments.ts'
import { type Seeding, seededGuid, userId } from './seeding.ts'

/** Every connector for each of the two administrators, one of them with a broken Zoom; the super user's, and what the leaver left. */
export const clinicConnections = (seeding: Seeding): Connection[] => [
  ...connectionsOf(seeding, 'hanako.sato'),
  ...connectionsOf(seeding, 'adele.vance', { broken: 'shared_zoommeetingsip' }),
  ...connectionsOf(seeding, 'sam.super', { only: ['shared_microsoftbookings', 'shared_office365'] }),
  ...connectionsOf(seeding, 'leaver', { only: ['shared_microsoftbookings', 'shared_teams'] }),
]

/** What the administrators can make appointment flows with in an environment other than the default one. */
export const connectionsElsewhere = (seeding: Seeding, environmentId: string): Connection[] =>
  ['hanako.sato', 'adele.vance'].flatMap((local) =>
    connectionsOf(seeding, local, { only: ['shared_microsoftbookings', 'shared_office365'] }).map(
      (connection) => ({
        ...connection,
        name: `${connection.name.slice(0, -4)}${environmentId.slice(-4)}`,
        environmentId,
      }),
    ),
  )

/** A connection to every connector for the second tenant's administrator. */
export const studioConnections = (seeding: Seeding): Connection[] => connectionsOf(seeding, 'yuki.tanaka')

/** The name under which a user's connection to a connector is known. */
export function connectionName(seeding: Seeding, local: string, apiName: string): string {
  const kind = apiName.replace('shared_', '')
  return `shared-${kind}-${seededGuid(seeding, 'connection', local, apiName)}`
}

function connectionsOf(
  seeding: Seeding,
  local: string,
  { broken, only }: { broken?: string; only?: string[] } = {},
): Connection[] {
  return Object.entries(productNames)
    .filter(([apiName]) => only?.includes(apiName) ?? true)
    .map(([apiName, product]) => ({
      name: connectionName(seeding, local, apiName),
      environmentId: defaultEnvironmentId(seeding),
      apiName,
      displayName: isMicrosoft(apiName) ? `${local}@${seeding.domain}` : product,
      ownerId: userId(seeding, local),
      status: apiName === broken ? 'Error' : 'Connected',
    }))
}

/** Connections to Microsoft's own services are named after the account that signed in. */
const isMicrosoft = (apiName: string) => apiName !== 'shared_zoommeetingsip' && apiName !== 'shared_stripe'
