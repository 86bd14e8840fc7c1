import type { Tenant } from '../tenant.ts'

/** The main demo tenant. */
export function contoso(now: Date): Tenant {
  return contosoLike('c0170500-0c11-4a1c-8ea1-7c0170500001', now, 'Contoso Health')
}

/** The second tenant, which shows that tenants see nothing of each other. */
export function fabrikam(now: Date): Tenant {
  return emptyTenant('fab21ca0-0c11-4a1c-8ea1-7fab21ca0002', 'Fabrikam 工房', 'fabrikam.example', now)
}

/** A tenant seeded like the main one, under GUIDs and names of its own. */
export function contosoLike(id: string, now: Date, name = 'Contoso Health'): Tenant {
  return emptyTenant(id, name, 'contoso.example', now)
}

function emptyTenant(id: string, name: string, domain: string, _now: Date): Tenant {
  return {
    id,
    name,
    domain,
    users: [],
    businesses: [],
    environments: [],
    connections: [],
    webhooks: new Map(),
    journal: [],
    runs: [],
    zoomMeetings: [],
    stripeCustomers: [],
    switches: {
      businessListForbidden: false,
      isoTimes: false,
      wrapperStatus: 400,
      refusalSurface: 'sync',
      armOnDataverseActivate: true,
      webhookAnswer: 'decide',
      consentMissing: [],
      claimsChallenge: false,
    },
    faults: [],
  }
}
