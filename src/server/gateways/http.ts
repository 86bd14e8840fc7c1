import { setTimeout as later } from 'node:timers/promises'
import { layersOf } from '#domain/refusal/layers.ts'
import type { Service } from '#domain/refusal/refusal.ts'
import { environmentIn, regionOf } from '#domain/refusal/region.ts'
import { requestIdsOf } from '#domain/refusal/request-ids.ts'
import { exchange, type Received } from './exchange.ts'
import { jsonOrText } from './json.ts'
import { UpstreamError } from './upstream-error.ts'

/** One request to a service of Microsoft's; `operation` names it in errors and carries no secret. */
export interface UpstreamRequest {
  readonly service: Service
  readonly operation: string
  readonly url: string
  /** The Power Platform environment that it is about, where its address does not name it. */
  readonly environment?: string
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly headers?: Record<string, string>
  readonly json?: unknown
  readonly form?: Record<string, string>
}

export interface UpstreamAnswer extends Pick<Received, 'status' | 'headers'> {
  readonly body: unknown
}

/** Longest wait, in seconds, that a person should sit through; a longer Retry-After is shown to them. */
const PATIENCE = 8
const TOTAL_TIMEOUT = 60_000
const MOST_RETRIES = 4
/** Waits between tries where the service names none, in milliseconds: twice as long each time, and each at random. */
const BACKOFF = { first: 300, longest: 4000 }
/** A write that was throttled did not happen and may be sent again; one that met a broken gateway may have happened. */
const RETRIED = { reads: [429, 502, 503, 504], writes: [429, 503] }

type Headers = Received['headers']

const headerOf = (headers: Headers, name: string): string | null => headers[name]?.toString() ?? null

const waitOf = (headers: Headers): number | null => {
  const value = headerOf(headers, 'retry-after')
  if (value === null) return null
  const seconds = Number(value)
  return Number.isNaN(seconds) ? Math.max(0, (Date.parse(value) - Date.now()) / 1000) : seconds
}

const claimsOf = (headers: Headers): string | undefined => {
  const encoded = headerOf(headers, 'www-authenticate')?.match(/claims="([^"]+)"/)?.[1]
  return encoded && Buffer.from(encoded, 'base64').toString('utf8')
}

function refusalOf(
  { service, operation, url, environment }: UpstreamRequest,
  { status, headers, text }: Received,
): UpstreamError {
  const region = regionOf(headers, url)
  const asked = environment ?? environmentIn(url)
  return new UpstreamError(
    {
      service,
      operation,
      status,
      layers: layersOf(status, jsonOrText(text)),
      requestIds: requestIdsOf(headers, text),
      ...(asked === null ? {} : { environment: asked }),
      ...(region === null ? {} : { region }),
      retryAfter: waitOf(headers),
      at: new Date().toISOString(),
      body: text,
    },
    claimsOf(headers),
  )
}

/** What goes over the wire, as JSON, a form, or nothing. */
function sentOf({ method = 'GET', url, headers = {}, json, form }: UpstreamRequest) {
  if (form !== undefined) {
    const type = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }
    return { method, url, headers: { ...type, ...headers }, body: new URLSearchParams(form).toString() }
  }
  if (json === undefined) return { method, url, headers, body: undefined }
  return {
    method,
    url,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(json),
  }
}

/** Why no answer came, in the word of the operating system where it has one. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'The service could not be reached.'
  return 'code' in error ? String(error.code) : error.message
}

/** Asks once; a service that cannot be reached counts as a gateway that says so. */
const tried = (request: UpstreamRequest, deadline: AbortSignal): Promise<Received> =>
  exchange(sentOf(request), deadline).catch((error: unknown) => ({
    status: 504,
    headers: {},
    text: reasonOf(error),
  }))

/** Sends one request, waits out throttling as far as a person would, and throws an UpstreamError for every refusal. */
export async function send(request: UpstreamRequest): Promise<UpstreamAnswer> {
  const deadline = AbortSignal.timeout(TOTAL_TIMEOUT)
  const retried = (request.method ?? 'GET') === 'GET' ? RETRIED.reads : RETRIED.writes
  for (let retries = 0; ; retries++) {
    const { status, headers, text } = await tried(request, deadline)
    if (status >= 200 && status < 300) return { status, headers, body: jsonOrText(text) }
    const asked = waitOf(headers) ?? -1
    const backoff = (Math.min(BACKOFF.longest, BACKOFF.first * 2 ** retries) * Math.random()) / 1000
    const wait = asked >= 0 ? asked : backoff
    const isLast =
      retries === MOST_RETRIES || !retried.includes(status) || wait > PATIENCE || deadline.aborted
    if (isLast) throw refusalOf(request, { status, headers, text })
    await later(wait * 1000)
  }
}
