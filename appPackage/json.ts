/** Where something is in a JSON document: names of properties and places in lists. */
type Keys = readonly (string | number)[]

/** A text of a JSON document, and its path as Microsoft writes paths: `staticTabs[0].name`. */
export interface TextAt {
  readonly path: string
  readonly text: string
}

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

/** Every text of a JSON document, in its order. */
export function textsIn(json: unknown, path = ''): TextAt[] {
  if (typeof json === 'string') return [{ path, text: json }]
  if (Array.isArray(json)) return json.flatMap((item, index) => textsIn(item, `${path}[${index}]`))
  if (!isObject(json)) return []
  return Object.entries(json).flatMap(([key, value]) => textsIn(value, path ? `${path}.${key}` : key))
}

/** The same document with other texts. */
export function mapTexts(json: unknown, change: (text: string) => string): unknown {
  if (typeof json === 'string') return change(json)
  if (Array.isArray(json)) return json.map((item) => mapTexts(item, change))
  if (!isObject(json)) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, mapTexts(value, change)]))
}

/** The steps of a path such as `staticTabs[0].name`. */
export const keysOf = (path: string): Keys =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index ? Number(index) : key))

/** What a path leads to; nothing where it leads nowhere. */
export function valueAt(json: unknown, [key, ...rest]: Keys): unknown {
  if (key === undefined) return json
  if (Array.isArray(json)) return typeof key === 'number' ? valueAt(json[key], rest) : undefined
  return isObject(json) && Object.hasOwn(json, key) ? valueAt(json[key], rest) : undefined
}
