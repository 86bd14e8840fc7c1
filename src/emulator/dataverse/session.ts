import type { Environment, Organization, SystemUser, Tenant } from '../tenant.ts'
import type { World } from '../world.ts'

/** Who works in which organisation: what every request to a Web API starts from. */
export interface Session {
  readonly world: World
  readonly tenant: Tenant
  readonly environment: Environment
  readonly organization: Organization
  readonly systemUser: SystemUser
  /** The address of the Web API as links and entity ids name it. */
  readonly serviceRoot: string
}

/** Gives a written row the organisation's next version. */
export function nextVersion(organization: Organization): number {
  organization.nextVersion += 1
  return organization.nextVersion
}

/** The text of an instant as the Web API writes it: without milliseconds. */
export const timestamp = (instant: Date) => instant.toISOString().replace(/\.\d+Z$/, 'Z')
