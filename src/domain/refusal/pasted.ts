import { layersOf } from './layers.ts'
import type { Refusal, RefusalLayer, Service } from './refusal.ts'
import { remedyFor } from './remedy-for.ts'
import { MAILBOX_FULL } from './remedy-table.ts'
import { requestIdsOf } from './request-ids.ts'
import { objectIn, statusNamed } from './wrapping.ts'

/** Longest text that is looked at, in characters; no service says as much of one error. */
export const LONGEST_PASTED = 50_000

/** Names and numbers of errors that may stand in the middle of somebody's sentence. */
const CODES = /\b(?:0x8[0-9a-f]{7}|AADSTS\d{4,7}|[a-z]{4,})\b/gi
const STATUS =
  /(?:\bHTTP(?:\/[\d.]{1,3})?|\bstatus(?:\s?code)?|エラー|状態コード|ステータス(?:\s?コード)?)\s{0,3}[:：=('"]{0,3}\s{0,3}([45]\d\d)\b/i
/** What the connector of Bookings is documented to say, for whoever pastes nothing else. */
const DOCUMENTED: readonly (readonly [number, RegExp])[] = [
  [401, /^\s*unauthenticated\.?\s*$/i],
  [403, /only bookings administrators can create|notification url domain/i],
  [429, MAILBOX_FULL],
]

/** A refusal as far as it can be known from the text of an error alone, as a portal or a mail shows it. */
export function pastedRefusal(text: string): Refusal {
  const body = objectIn(text.trim())
  const told = statusIn(text)
  const said = layersOf(told, body ?? text.trim())
  const hasCode = said.some(({ code }) => code !== null)
  const layers = hasCode ? said : [...said, ...codesIn(text)]
  const service = serviceOf(text, layers)
  const status = told ?? layers.map((layer) => impliedBy(layer, service)).find((one) => one !== null) ?? null
  const refusal = {
    service,
    operation: '',
    status: status ?? 0,
    requestIds: requestIdsOf({}, text),
    retryAfter: null,
    at: '',
    body: text.trim(),
  }
  // What a portal shows in bare words with these statuses was said by Bookings, behind the portal's own service.
  const isBehind = body === null && layers.length === 1 && (status === 401 || status === 403)
  return { ...refusal, layers: isBehind ? [{ status: null, code: null, message: '' }, ...layers] : layers }
}

function statusIn(text: string): number | null {
  const digits = text.match(STATUS)?.[1] ?? text.match(/^\s*([45]\d\d)\b/)?.[1]
  if (digits !== undefined) return Number(digits)
  return DOCUMENTED.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** The status that goes with a code where both are one thing; a mailbox that is full has the same name as a busy service. */
function impliedBy({ status, code }: RefusalLayer, service: Service): number | null {
  if (status !== null) return status
  if (/^0x8007232/i.test(code ?? '')) return 429
  return service === 'graph' ? statusNamed(code ?? '') : null
}

/** The codes in a text that stand for something here; other words of the same form are just words. */
function codesIn(text: string): RefusalLayer[] {
  const codes = [...new Set(Array.from(text.matchAll(CODES), ([code]) => code))]
  return codes
    .map((code) => ({ status: null, code, message: '' }))
    .filter((layer) => /^(0x|AADSTS)/i.test(layer.code) || means(layer))
}

const means = (layer: RefusalLayer): boolean =>
  remedyFor({
    service: 'flow-service',
    operation: '',
    status: 0,
    layers: [layer],
    requestIds: {},
    retryAfter: null,
    at: '',
    body: '',
  }) !== 'unknown'

/** Which service an error is most likely of, by the marks that each leaves on its own. */
function serviceOf(text: string, layers: readonly RefusalLayer[]): Service {
  const codes = layers.map(({ code }) => code ?? '')
  if (codes.some((code) => /^AADSTS\d/.test(code)) || /\bAADSTS\d/.test(text)) return 'entra'
  if (codes.some((code) => /^0x/i.test(code)) || /\b(?:XRM API|Flow (?:client|server) error)\b/.test(text))
    return 'dataverse'
  return /"client-request-id"/.test(text) ? 'graph' : 'flow-service'
}
