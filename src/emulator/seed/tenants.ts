import type { Tenant } from '../tenant.ts'
import { academy, clinic, studio } from './businesses.ts'
import { clinicConnections, studioConnections } from './connections.ts'
import { clinicEnvironments, defaultEnvironment } from './environments.ts'
import { plantFlows } from './flows.ts'
import { clinicUsers, studioUsers } from './people.ts'
import type { Seeding } from './seeding.ts'
import { usualSwitches } from './switches.ts'

/** The main demo tenant. */
export const contoso = (now: Date): Tenant =>
  clinicTenant({
    tenantId: 'c0a70500-5a1e-4c11-9c0a-70500c0a7050',
    name: 'Contoso Health',
    domain: 'contoso.example',
    label: 'contoso',
    now,
  })

/** A tenant seeded like the main one, under GUIDs and names of its own. */
export function contosoLike(tenantId: string, now: Date, name = 'Contoso Health'): Tenant {
  const own = tenantId.slice(0, 8)
  return clinicTenant({ tenantId, name, domain: `contoso-${own}.example`, label: `contoso${own}`, now })
}

/** The second tenant, which shows that tenants see nothing of each other. */
export function fabrikam(now: Date): Tenant {
  const seeding: Seeding = {
    tenantId: 'fab21ca0-0b0e-4f0b-8fab-21ca0fab21ca',
    name: 'Fabrikam 工房',
    domain: 'fabrikam.example',
    label: 'fabrikam',
    now,
  }
  const users = studioUsers(seeding)
  return {
    ...emptyTenant(seeding),
    users,
    businesses: [studio(seeding, users)],
    environments: [defaultEnvironment(seeding, users)],
    connections: studioConnections(seeding),
  }
}

function clinicTenant(seeding: Seeding): Tenant {
  const users = clinicUsers(seeding)
  const business = clinic(seeding, users)
  const environments = clinicEnvironments(seeding, users)
  const webhooks = environments.flatMap(({ organization }) =>
    organization ? plantFlows(seeding, organization, business) : [],
  )
  return {
    ...emptyTenant(seeding),
    users,
    businesses: [business, academy(seeding, users)],
    environments,
    connections: clinicConnections(seeding),
    webhooks: new Map([[business.id.toLowerCase(), webhooks]]),
  }
}

const emptyTenant = ({ tenantId: id, name, domain }: Seeding): Tenant => ({
  id,
  name,
  domain,
  users: [],
  businesses: [],
  environments: [],
  connections: [],
  webhooks: new Map(),
  myFlows: new Map(),
  failedRegistrations: [],
  journal: [],
  runs: [],
  mails: [],
  activities: [],
  zoomMeetings: [],
  stripeCustomers: [],
  switches: usualSwitches(),
  faults: [],
})
