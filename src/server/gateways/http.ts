import ky, { HTTPError, type KyResponse } from 'ky'
import { layersOf } from '#domain/refusal/layers.ts'
import type { Service } from '#domain/refusal/refusal.ts'
import { jsonOrText } from './json.ts'
import { UpstreamError } from './upstream-error.ts'

/** One request to a service of Microsoft's; `operation` names it in errors and carries no secret. */
export interface UpstreamRequest {
  readonly service: Service
  readonly operation: string
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly headers?: Record<string, string>
  readonly json?: unknown
  readonly form?: Record<string, string>
}

export interface UpstreamAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** Longest wait, in seconds, that a person should sit through; a longer Retry-After is shown to them. */
const PATIENCE = 8
const TOTAL_TIMEOUT = 60_000
const REQUEST_ID_HEADERS = [
  'x-ms-service-request-id',
  'request-id',
  'x-ms-correlation-request-id',
  'x-ms-request-id',
]

const waitOf = (headers: Headers): number | null => {
  const value = headers.get('retry-after')
  if (value === null) return null
  const seconds = Number(value)
  return Number.isNaN(seconds) ? Math.max(0, (Date.parse(value) - Date.now()) / 1000) : seconds
}

const tooLong = (error: Error): boolean =>
  error instanceof HTTPError && (waitOf(error.response.headers) ?? 0) > PATIENCE

const client = ky.create({ timeout: TOTAL_TIMEOUT, redirect: 'error' })

const reads = client.extend({
  retry: {
    limit: 4,
    methods: ['get'],
    statusCodes: [429, 502, 503, 504],
    backoffLimit: 4000,
    jitter: true,
    shouldRetry: ({ error }) => (tooLong(error) ? false : undefined),
  },
})

/** A write that was throttled did not happen and may be sent again; one that met a broken gateway may have happened. */
const writes = client.extend({
  retry: {
    limit: 4,
    methods: ['post', 'patch', 'delete'],
    statusCodes: [429, 503],
    backoffLimit: 4000,
    jitter: true,
    shouldRetry: ({ error }) => (error instanceof HTTPError && !tooLong(error) ? undefined : false),
  },
})

const claimsOf = (headers: Headers): string | undefined => {
  const encoded = headers.get('www-authenticate')?.match(/claims="([^"]+)"/)?.[1]
  return encoded && Buffer.from(encoded, 'base64').toString('utf8')
}

function refusalOf(
  request: UpstreamRequest,
  response: Pick<KyResponse, 'status' | 'headers'>,
  text: string,
): UpstreamError {
  const requestId = REQUEST_ID_HEADERS.map((name) => response.headers.get(name)).find((id) => id !== null)
  return new UpstreamError(
    {
      service: request.service,
      operation: request.operation,
      status: response.status,
      layers: layersOf(response.status, jsonOrText(text)),
      requestId: requestId ?? null,
      retryAfter: waitOf(response.headers),
      at: new Date().toISOString(),
      body: text,
    },
    claimsOf(response.headers),
  )
}

/** Sends one request, waits out throttling as far as a person would, and throws an UpstreamError for every refusal. */
export async function send(request: UpstreamRequest): Promise<UpstreamAnswer> {
  const { method = 'GET', url, headers, json, form } = request
  try {
    const response = await (method === 'GET' ? reads : writes)(url, {
      method,
      headers,
      ...(json === undefined ? {} : { json }),
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    })
    return { status: response.status, headers: response.headers, body: jsonOrText(await response.text()) }
  } catch (error) {
    if (error instanceof HTTPError) throw refusalOf(request, error.response, await error.response.text())
    const unreachable = { status: 504, headers: new Headers() }
    throw refusalOf(
      request,
      unreachable,
      error instanceof Error ? error.message : 'The service could not be reached.',
    )
  }
}
