import type { Environment, Organization, SystemUser, User } from '../tenant.ts'
import { type Seeding, seededGuid, userId } from './seeding.ts'

/** The default environment with its organisation, and a sandbox without Dataverse. */
export const clinicEnvironments = (seeding: Seeding, users: User[]): Environment[] => [
  defaultEnvironment(seeding, users),
  {
    id: seededGuid(seeding, 'environment', 'sandbox'),
    displayName: 'Sandbox',
    isDefault: false,
    organization: null,
  },
]

/** The one environment that every tenant has, where everybody may make flows. */
export function defaultEnvironment(seeding: Seeding, users: User[]): Environment {
  return {
    id: defaultEnvironmentId(seeding),
    displayName: `${seeding.name} (default)`,
    isDefault: true,
    organization: organization(
      seeding,
      users.filter(({ id }) => id !== userId(seeding, 'stan.stranger')),
    ),
  }
}

/** Power Platform names the default environment after its tenant. */
export const defaultEnvironmentId = ({ tenantId }: Seeding): string => `Default-${tenantId}`

/** The organisation's id of a user. */
export const systemUserId = (seeding: Seeding, user: string): string =>
  seededGuid(seeding, 'systemuser', user)

function organization(seeding: Seeding, users: User[]): Organization {
  return {
    id: seededGuid(seeding, 'organization'),
    uniqueName: seeding.label,
    url: `https://${seeding.label}.crm7.dynamics.com`,
    systemUsers: users.map((user) => systemUser(seeding, user)),
    workflows: new Map(),
    connectionReferences: new Map(),
    contacts: new Map(),
    nextVersion: 1_000_001,
  }
}

/** Makers all: each reads their own rows and those shared with them. */
const systemUser = (seeding: Seeding, { id, displayName, mail }: User): SystemUser => ({
  systemuserid: systemUserId(seeding, id),
  azureactivedirectoryobjectid: id,
  fullname: displayName,
  internalemailaddress: mail,
  systemAdministrator: false,
})
