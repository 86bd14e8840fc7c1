import { connectionHeader } from '../connectors/connection.ts'
import type { ConnectorRequest } from '../connectors/operation.ts'
import type { Connection, Tenant } from '../tenant.ts'
import type { World } from '../world.ts'

/** What a connector answered; a body that is no JSON is text, an empty one null. */
export interface ConnectorAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Sends a request to a connector by a connection. */
export async function sendToConnector(
  world: World,
  tenant: Tenant,
  connection: Connection,
  { method, path, headers, body }: ConnectorRequest,
): Promise<ConnectorAnswer> {
  const response = await fetch(`${world.baseUrl}/connectors/${connection.apiName}${path}`, {
    method,
    headers: { ...headers, ...connectionHeader(tenant, connection), 'Content-Type': 'application/json' },
    body: body === null ? null : JSON.stringify(body),
  })
  const text = await response.text()
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: isJson ? JSON.parse(text) : text || null,
  }
}
