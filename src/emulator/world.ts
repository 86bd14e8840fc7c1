import { randomUUID } from 'node:crypto'
import type { SigningKey } from './entra/signing-key.ts'
import { plantMyFlows } from './seed/my-flows.ts'
import { contoso, contosoLike, fabrikam } from './seed/tenants.ts'
import type { Organization, Tenant } from './tenant.ts'

/** One request that the product's APIs got for a tenant; its status is 0 until it is answered. */
export interface SeenRequest {
  readonly method: string
  readonly path: string
  status: number
}

/** Everything that one emulator plays: its tenants, its key, its clock and what it was asked. */
export class World {
  readonly tenants = new Map<string, Tenant>()
  readonly signingKey: SigningKey
  readonly #requests = new Map<string, SeenRequest[]>()
  #baseUrl = ''
  #appUrl: string | undefined

  readonly #seedsMyFlows: boolean

  constructor(signingKey: SigningKey, { myFlows = false } = {}) {
    this.signingKey = signingKey
    this.#seedsMyFlows = myFlows
    this.reset()
  }

  /** Where the emulator listens, without a slash at its end. */
  get baseUrl(): string {
    return this.#baseUrl
  }

  listensAt(baseUrl: string): void {
    this.#baseUrl = baseUrl
  }

  /** Where the app is that Teams shows in a tab, if that is known. */
  get appUrl(): string | undefined {
    return this.#appUrl
  }

  showsApp(appUrl: string): void {
    this.#appUrl = new URL(appUrl).origin
  }

  now(): Date {
    return new Date()
  }

  /** Puts everything back as seeded; tenants added since are gone. */
  reset(): void {
    this.tenants.clear()
    this.#requests.clear()
    for (const tenant of [contoso(this.now()), fabrikam(this.now())]) this.tenants.set(tenant.id, tenant)
    const [first] = this.tenants.values()
    // On the page that has no flow yet: whoever tries the other one shall find a slot free there.
    if (first && this.#seedsMyFlows) plantMyFlows(first, this.now(), first.businesses[1])
  }

  /** Adds a tenant of its own, seeded like the main one. */
  addTenant(name?: string): Tenant {
    const tenant = contosoLike(randomUUID(), this.now(), name)
    this.tenants.set(tenant.id, tenant)
    return tenant
  }

  removeTenant(id: string): boolean {
    this.#requests.delete(id)
    return this.tenants.delete(id)
  }

  tenantOfOrganization(uniqueName: string): Tenant | undefined {
    return [...this.tenants.values()].find((tenant) => organizationOf(tenant, uniqueName) !== undefined)
  }

  record(tenant: Tenant, request: SeenRequest): void {
    const seen = this.#requests.get(tenant.id)
    if (seen) seen.push(request)
    else this.#requests.set(tenant.id, [request])
  }

  requestsOf(tenant: Tenant): readonly SeenRequest[] {
    return this.#requests.get(tenant.id) ?? []
  }

  forgetRequests(tenant: Tenant): void {
    this.#requests.delete(tenant.id)
  }
}

/** The organisation of that unique name, if the tenant has it. */
export function organizationOf(tenant: Tenant, uniqueName: string): Organization | undefined {
  return tenant.environments
    .flatMap(({ organization }) => (organization ? [organization] : []))
    .find((organization) => organization.uniqueName === uniqueName)
}
