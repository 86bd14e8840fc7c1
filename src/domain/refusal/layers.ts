import type { JsonObject } from '../cloud-flow/definition.ts'
import { isJsonObject, textAt, valueAt } from '../json-object.ts'
import type { RefusalLayer } from './refusal.ts'
import { toldBesides } from './told-besides.ts'
import { objectIn, statusNamed, wrappedIn } from './wrapping.ts'

// Four services stand behind one another at most; what goes deeper shows us itself again.
const DEEPEST = 4
const INNER_MESSAGE = '@Microsoft.PowerApps.CDS.InnerError.Message'

/** What every service said that had a part in a refusal, outermost first; `body` is what came with the status. */
export const layersOf = (status: number | null, body: unknown): RefusalLayer[] => unwrapped(status, body, 0)

function unwrapped(status: number | null, body: unknown, depth: number): RefusalLayer[] {
  return saidIn(status, typeof body === 'string' ? (objectIn(body) ?? body) : body).flatMap((layer) => {
    const wrapped = depth < DEEPEST ? wrappedIn(layer.message) : null
    return wrapped ? [layer, ...unwrapped(wrapped.status, wrapped.body, depth + 1)] : [layer]
  })
}

/** What one service said, in whichever of the forms Microsoft's services use. */
function saidIn(status: number | null, body: unknown): RefusalLayer[] {
  if (!isJsonObject(body)) return [saidInText(status, typeof body === 'string' ? body.trim() : '')]
  if (typeof body.error === 'string') return saidByEntra(status, body.error, body)
  const history = failedIn(body)
  if (history) return saidInHistory(status, history)
  const error = isJsonObject(body.error) ? body.error : body
  return [saidInObject(status, error), ...saidWithin(error, 0)]
}

function saidInText(status: number | null, text: string): RefusalLayer {
  // Of a page that was meant for a browser, only its title says anything.
  if (/^<(!doctype|html)\b/i.test(text))
    return { status, code: null, message: text.match(/<title[^>]{0,200}>([^<]{0,1000})/i)?.[1]?.trim() ?? '' }
  // A bare name is a code; a text that is JSON but for its quoting, or cut short, still names one.
  const code = /^[A-Za-z]\w+$/.test(text) ? text : text.match(/^\{.*?"code\\*"\s*:\s*\\*"([^"\\]+)/s)?.[1]
  return { status, code: code ?? null, message: text }
}

function saidInObject(status: number | null, said: JsonObject): RefusalLayer {
  const own = said.status ?? said.statusCode
  const code = said.code ?? said.Code
  const message = textAt(said, 'message') ?? textAt(said, 'Message') ?? ''
  const more = toldBesides(said, message)
  return {
    status: status ?? (typeof own === 'number' ? own : null),
    code: typeof code === 'string' || typeof code === 'number' ? `${code}` || null : null,
    message,
    ...(more && { more }),
  }
}

/** Services that speak OData say more of the same refusal in `innerError` and `details`, Dataverse in an annotation. */
function saidWithin(error: JsonObject, depth: number): RefusalLayer[] {
  const details = Array.isArray(error.details) ? error.details : []
  const annotated = textAt(error, INNER_MESSAGE)
  const inner = [
    error.innerError ?? error.innererror,
    ...details,
    annotated === null ? null : { message: annotated },
  ].filter(isJsonObject)
  return inner.flatMap((said) => {
    const layer = saidInObject(null, said)
    const isNews = layer.code !== null || (layer.message !== '' && !saysAlready(error, layer.message))
    return [...(isNews ? [layer] : []), ...(depth < DEEPEST ? saidWithin(said, depth + 1) : [])]
  })
}

const saysAlready = (error: JsonObject, message: string): boolean =>
  (textAt(error, 'message') ?? textAt(error, 'Message') ?? '').includes(message)

/** The newest failure in a trigger's history, or in one entry of it; null where the body is something else. */
function failedIn(body: JsonObject): JsonObject | null {
  const entries = Array.isArray(body.value) ? body.value : [body]
  const all = entries.map((entry) => valueAt(entry, 'properties')).filter(isJsonObject)
  return all.find((properties) => textAt(properties, 'status') === 'Failed') ?? null
}

/** A history was read well enough; the refusal it tells of is a service's behind the one that keeps it. */
function saidInHistory(status: number | null, failed: JsonObject): RefusalLayer[] {
  const name = textAt(failed, 'code')
  const error = isJsonObject(failed.error) ? failed.error : failed
  const said = saidInObject(statusNamed(name ?? '') ?? statusNamed(textAt(error, 'code') ?? ''), error)
  return [
    { status, code: 'Failed', message: '' },
    { ...said, code: said.code ?? name },
    ...saidWithin(error, 0),
  ]
}

/** Entra names a refusal three times: for the protocol, by number, and sometimes by a narrower name. */
function saidByEntra(status: number | null, error: string, body: JsonObject): RefusalLayer[] {
  const message = textAt(body, 'error_description') ?? ''
  const listed = Array.isArray(body.error_codes) ? body.error_codes.map((number) => `AADSTS${number}`) : []
  // Some answers have the number in the words alone.
  const numbers = listed.length > 0 ? listed : (message.match(/^AADSTS\d+/) ?? [])
  return [
    { status, code: error, message },
    ...[...numbers, textAt(body, 'suberror')].flatMap((code) =>
      code ? [{ status: null, code, message: '' }] : [],
    ),
  ]
}
