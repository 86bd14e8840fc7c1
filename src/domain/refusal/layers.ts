import type { JsonObject } from '../cloud-flow/definition.ts'
import { isJsonObject, textAt } from '../json-object.ts'
import type { RefusalLayer } from './refusal.ts'
import { objectIn, wrappedIn } from './wrapping.ts'

// Four services stand behind one another at most; what goes deeper shows us itself again.
const DEEPEST = 4

/** What every service said that had a part in a refusal, outermost first; `body` is what came with the status. */
export const layersOf = (status: number, body: unknown): RefusalLayer[] => unwrapped(status, body, 0)

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
  const error = isJsonObject(body.error) ? body.error : body
  return [saidInObject(status, error), ...saidWithin(error, 0)]
}

function saidInText(status: number | null, text: string): RefusalLayer {
  // A bare name is a code; a text that is JSON but for its quoting, or cut short, still names one.
  const code = /^[A-Za-z]\w+$/.test(text) ? text : text.match(/^\{.*?"code\\*"\s*:\s*\\*"([^"\\]+)/s)?.[1]
  return { status, code: code ?? null, message: text }
}

function saidInObject(status: number | null, said: JsonObject): RefusalLayer {
  const own = said.status ?? said.statusCode
  const code = said.code ?? said.Code
  return {
    status: status ?? (typeof own === 'number' ? own : null),
    code: typeof code === 'string' || typeof code === 'number' ? `${code}` || null : null,
    message: textAt(said, 'message') ?? textAt(said, 'Message') ?? '',
  }
}

/** Services that speak OData say more of the same refusal in `innerError` and `details`. */
function saidWithin(error: JsonObject, depth: number): RefusalLayer[] {
  const details = Array.isArray(error.details) ? error.details : []
  const inner = [error.innerError ?? error.innererror, ...details].filter(isJsonObject)
  return inner.flatMap((said) => {
    const layer = saidInObject(null, said)
    const isNews = layer.code !== null || (layer.message !== '' && layer.message !== error.message)
    return [...(isNews ? [layer] : []), ...(depth < DEEPEST ? saidWithin(said, depth + 1) : [])]
  })
}

/** Entra names a refusal three times: for the protocol, by number, and sometimes by a narrower name. */
function saidByEntra(status: number | null, error: string, body: JsonObject): RefusalLayer[] {
  const numbers = Array.isArray(body.error_codes) ? body.error_codes : []
  const narrower = [...numbers.map((number) => `AADSTS${number}`), textAt(body, 'suberror')]
  return [
    { status, code: error, message: textAt(body, 'error_description') ?? '' },
    ...narrower.flatMap((code) => (code ? [{ status: null, code, message: '' }] : [])),
  ]
}
