import type { JsonObject } from '../cloud-flow/definition.ts'
import { isJsonObject } from '../json-object.ts'

/** What a service quotes, inside its own message, of what the service below it answered. */
export interface Wrapped {
  readonly status: number | null
  readonly body: JsonObject | string
}

/** The answer that a message quotes; null where it quotes none. */
export function wrappedIn(message: string): Wrapped | null {
  const announced = message.match(ANNOUNCED)
  const rest = announced ? message.slice((announced.index ?? 0) + announced[0].length) : message
  const body = quotedObject(rest)
  if (announced) return { status: statusNamed(announced[1] ?? ''), body: body ?? quotedText(rest) }
  return body && SAYINGS.some((key) => Object.hasOwn(body, key)) ? { status: null, body } : null
}

const SAYINGS = ['error', 'code', 'message']

const ANNOUNCED = /status code \\*["']([A-Za-z0-9 ]{1,40}?)\\*["']/

const STATUSES = new Map([
  ['badrequest', 400],
  ['unauthorized', 401],
  ['paymentrequired', 402],
  ['forbidden', 403],
  ['notfound', 404],
  ['requesttimeout', 408],
  ['conflict', 409],
  ['preconditionfailed', 412],
  ['toomanyrequests', 429],
  ['internalservererror', 500],
  ['badgateway', 502],
  ['serviceunavailable', 503],
  ['gatewaytimeout', 504],
])

/** The HTTP status behind a name as .NET spells it, or behind its digits. */
export function statusNamed(name: string): number | null {
  if (/^\d{3}$/.test(name)) return Number(name)
  return STATUSES.get(name.replaceAll(' ', '').toLowerCase()) ?? null
}

function quotedObject(text: string): JsonObject | null {
  const start = text.search(/\{\s*\\*"/)
  const end = text.lastIndexOf('}') + 1
  return (start < 0 ? null : objectIn(text.slice(start, end))) ?? quotedCode(text)
}

/** `failed with code 'A' and message 'b'`, as the flow service tells what was wrong with a definition. */
function quotedCode(text: string): JsonObject | null {
  const [, code, message] = text.match(/with code '(\w+)' and message '([\s\S]*)'/) ?? []
  return code === undefined || message === undefined ? null : { code, message }
}

function quotedText(text: string): string {
  const [, quote, quoted] = text.match(/(?:details|body) \\*(["'])([\s\S]*)/) ?? []
  return quote === undefined || quoted === undefined ? '' : quoted.slice(0, quoted.lastIndexOf(quote))
}

// Each service that passes a text on may escape its quotes once more.
const MOST_ESCAPED = 4

/** The JSON object that a text is, however often its quotes were escaped on the way. */
export function objectIn(text: string): JsonObject | null {
  let unescaped = text
  for (let round = 0; round <= MOST_ESCAPED; round += 1) {
    const parsed = parsedOrNull(unescaped)
    if (isJsonObject(parsed)) return parsed
    const once = parsedOrNull(`"${unescaped}"`)
    unescaped = typeof once === 'string' ? once : unescaped.replace(/\\(["\\])/g, '$1')
  }
  return null
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
