import * as v from 'valibot'
import { type TenantInfo, tokenOf } from './client.ts'

export const graphScopes = {
  read: 'https://graph.microsoft.com/Bookings.Read.All',
  write: 'https://graph.microsoft.com/BookingsAppointment.ReadWrite.All',
  manage: 'https://graph.microsoft.com/Bookings.ReadWrite.All',
  mail: 'https://graph.microsoft.com/Mail.Send',
  notify: 'https://graph.microsoft.com/TeamsActivity.Send',
} as const

/** Asks Graph's Bookings in a user's name. */
export async function askGraph(
  url: string,
  tenant: TenantInfo,
  local: string,
  path: string,
  init: RequestInit = {},
  scope: string = graphScopes.read,
): Promise<Response> {
  const token = await tokenOf(url, tenant, local, { scope })
  const headers = { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${token}` }
  return fetch(`${url}/graph/v1.0/solutions/bookingBusinesses${path}`, { ...init, headers })
}

/** Sends something by Graph in a user's name. */
export async function postGraph(
  url: string,
  tenant: TenantInfo,
  local: string,
  path: string,
  { scope, body }: { scope: string; body: unknown },
): Promise<Response> {
  const authorization = `Bearer ${await tokenOf(url, tenant, local, { scope })}`
  return fetch(`${url}/graph/v1.0${path}`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

const Entities = v.object({ value: v.array(v.looseObject({ id: v.string() })) })

/** The entities of a collection. */
export const entities = async (response: Response) => v.parse(Entities, await response.json()).value

/** The first entity of a collection. */
export async function firstOf(response: Response) {
  const [entity] = await entities(response)
  if (!entity) throw new Error(`${response.url} is empty`)
  return entity
}
