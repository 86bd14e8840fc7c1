import { personasOf } from '../entra/directory.ts'
import type { Tenant } from '../tenant.ts'

/** What a test needs to know of a tenant to find its way in it. */
export const tenantInfo = (tenant: Tenant) => ({
  id: tenant.id,
  name: tenant.name,
  domain: tenant.domain,
  users: personasOf(tenant).map(({ id, displayName, userPrincipalName, about }) => ({
    id,
    displayName,
    userPrincipalName,
    about: about.en,
  })),
  businesses: tenant.businesses.map(({ id, displayName }) => ({ id, displayName })),
  environments: tenant.environments.map(({ id, displayName, organization }) => ({
    id,
    displayName,
    organization: organization?.uniqueName ?? null,
  })),
})
