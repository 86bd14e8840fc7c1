import { layersOf } from '#domain/refusal/layers.ts'
import { environmentIn, regionOf } from '#domain/refusal/region.ts'
import { requestIdsOf } from '#domain/refusal/request-ids.ts'
import type { Received, Sent } from './exchange.ts'
import { jsonOrText } from './json.ts'
import { type Asked, UNREADABLE, unanswered } from './unanswered.ts'
import { UpstreamError } from './upstream-error.ts'

type Headers = Received['headers']

const headerOf = (headers: Headers, name: string): string | null => headers[name]?.toString() ?? null

/** Longest wait that is believed, in seconds, and the shortest that is one. */
const WAIT = { longest: 24 * 3600, shortest: 1 }

const believed = (seconds: number): number =>
  seconds > 0 ? Math.min(WAIT.longest, Math.max(WAIT.shortest, seconds)) : 0

/** For how many seconds a service wants not to be asked again; null where it does not say. */
export function retryAfterOf(headers: Headers, now: number): number | null {
  const value = headerOf(headers, 'retry-after')
  if (value === null) return null
  const seconds = Number(value)
  if (!Number.isNaN(seconds)) return believed(seconds)
  // The service's own clock, against which its date was set, may be wrong.
  const answered = Date.parse(headerOf(headers, 'date') ?? '')
  const wait = (Date.parse(value) - (Number.isNaN(answered) ? now : answered)) / 1000
  return Number.isNaN(wait) ? null : believed(wait)
}

function claimsOf(headers: Headers): string | undefined {
  const encoded = headerOf(headers, 'www-authenticate')?.match(/claims="([^"]+)"/)?.[1]
  return encoded && Buffer.from(encoded, 'base64').toString('utf8')
}

/** What was refused, whole. */
export function refusalOf(
  { service, operation, url, environment }: Asked & Pick<Content, 'url'>,
  { status, headers, text }: Received,
  now: number,
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
      retryAfter: retryAfterOf(headers, now),
      at: new Date(now).toISOString(),
      body: text,
    },
    claimsOf(headers),
  )
}

/** The JSON that an answer is, null where it is empty: a page of some proxy's, or half an answer, is none. */
export function bodyOf(asked: Asked, { headers, text }: Received): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    const type = headerOf(headers, 'content-type')?.split(';')[0] ?? 'of no type'
    const what = /json/i.test(type) ? 'it is JSON only in part' : `it is ${type}, not JSON`
    const message = `${UNREADABLE}: ${what}`
    throw unanswered(asked, { code: 'unreadable', message, requestIds: requestIdsOf(headers, '') })
  }
}

/** A request as JSON, as a form, or with nothing. */
export interface Content {
  readonly url: string
  readonly method?: Sent['method']
  readonly headers?: Record<string, string>
  readonly json?: unknown
  readonly form?: Record<string, string>
}

/** What goes over the wire. */
export function sentOf({ method = 'GET', url, headers = {}, json, form }: Content): Sent {
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
