import { decodeJwt } from 'jose'
import { tenantOfConnection } from '../connectors/connection.ts'
import type { Tenant } from '../tenant.ts'
import type { World } from '../world.ts'

/** The tenant that a request to one of the services concerns; undefined while it cannot be known. */
export async function tenantOfRequest(world: World, request: Request): Promise<Tenant | undefined> {
  const [, service, name = '', third = ''] = new URL(request.url).pathname.split('/')
  switch (service) {
    case 'dv':
      return world.tenantOfOrganization(name)
    case 'connectors':
      return tenantOfConnection(world, request)
    case 'login':
      return world.tenants.get(name) ?? tenantOfToken(world, await assertionIn(request))
    case 'flow':
      // What runs took and gave is read without a token.
      return name === 'content' ? world.tenants.get(third) : tenantOfToken(world, bearerOf(request))
    default:
      return tenantOfToken(world, bearerOf(request))
  }
}

function bearerOf(request: Request): string | undefined {
  const [, token] = /^Bearer (\S+)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  return token
}

async function assertionIn(request: Request): Promise<string | undefined> {
  if (request.method !== 'POST') return undefined
  return new URLSearchParams(await request.clone().text()).get('assertion') ?? undefined
}

function tenantOfToken(world: World, token: string | undefined): Tenant | undefined {
  if (!token) return undefined
  try {
    return world.tenants.get(String(decodeJwt(token).tid))
  } catch {
    // What is no token belongs to no tenant.
    return undefined
  }
}
