import { isJsonObject } from '../json-object.ts'
import { objectIn } from './wrapping.ts'

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>

/** How services name what a call is called in their logs. */
const NAME =
  /^(x-ms-)?(service-|client-|correlation-|routing-)?(request|correlation|tracking|activity|trace)[-_]?id$|^(x-ms-)?correlation-request-id$|^req_id$/i
const NAMED_IN_WORDS =
  /\b((?:tracking|correlation|trace|request|activity|session) ?id)\b(?: is)?\s{0,3}[:=]?\s{0,3}['"]?([0-9a-f]{8}-[0-9a-f-]{27})/gi
const DEEPEST = 8
/** A request has a handful of names; what brings more does not tell any by them. */
const MOST = 40

/** Everything that each service called this request, by name: from the headers, the body and its messages. */
export function requestIdsOf(headers: Headers, body: string): Record<string, string> {
  const found = new Map<string, string>()
  const add = (name: string, value: string) => {
    if (value === '' || found.size === MOST || found.get(name) === value) return
    for (let nth = 1; ; nth += 1) {
      const free = nth === 1 ? name : `${name} ${nth}`
      if (found.get(free) === value) return
      if (!found.has(free)) return void found.set(free, value)
    }
  }
  for (const [name, value] of Object.entries(headers))
    if (NAME.test(name) && value !== undefined) add(name.toLowerCase(), `${value}`)
  named(objectIn(body), add, 0)
  for (const [, name, id] of body.matchAll(NAMED_IN_WORDS))
    if (name && id && ![...found.values()].includes(id)) add(name.toLowerCase(), id)
  return Object.fromEntries(found)
}

function named(said: unknown, add: (name: string, value: string) => void, depth: number): void {
  if (depth > DEEPEST) return
  if (Array.isArray(said)) for (const one of said) named(one, add, depth + 1)
  if (!isJsonObject(said)) return
  for (const [name, value] of Object.entries(said)) {
    if (typeof value !== 'string') named(value, add, depth + 1)
    else if (NAME.test(name)) add(name, value)
  }
}
