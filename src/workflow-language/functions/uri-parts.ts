import { EvaluationFailure } from './evaluation-failure.ts'

/** The parts of an address. */
export interface UriParts {
  readonly scheme: string
  readonly host: string
  readonly port: number
  readonly path: string
  readonly query: string
}

const form =
  /^([a-z][a-z\d+.-]*):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:@]*)(?::(\d*))?(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/is

const usualPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21, ws: 80, wss: 443 }

/** The parts of an address as .NET tells them; null when the text is none. */
export function uriPartsOf(text: string): UriParts | null {
  const found = form.exec(text.trim())
  if (!found) return absoluteWithoutHost(text)
  const [, scheme = '', host = '', port = '', path = '', query = ''] = found
  const name = scheme.toLowerCase()
  if (/\\|(?:^|\/)\.{1,2}(?:\/|$)/.test(path) || host === '' || /[^\x20-\x7e]/.test(host)) throw unknown(text)
  const usual = usualPorts[name]
  if (port === '' && usual === undefined) throw unknown(text)
  return {
    scheme: name,
    host: host.toLowerCase(),
    port: port === '' ? (usual ?? 0) : Number(port),
    path: escaped(path) || '/',
    query: escaped(query),
  }
}

/** An address like `mailto:` has parts, but not those that functions ask for. */
function absoluteWithoutHost(text: string): null {
  if (/^[a-z][a-z\d+.-]+:/i.test(text.trim())) throw unknown(text)
  return null
}

/** What may not stand in an address is escaped; what is escaped already stays. */
const escaped = (part: string): string =>
  part.replace(/[^\x21-\x7e]+|["<>^`{|}]/g, (text) =>
    encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')),
  )

const unknown = (text: string): EvaluationFailure =>
  new EvaluationFailure('cannot-simulate', `The parts of '${text}' are not known here.`)
