import { isJsonObject } from '../json-object.ts'
import type { Fields } from './effect.ts'

/** A parameter as text; what is left out is empty. */
export function textOf(parameters: Fields, key: string): string {
  const value = parameters[key]
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The parameters that stand under a prefix, by what follows it. */
export const under = (parameters: Fields, prefix: string): Fields =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
    ),
  )

/** Parameters whose keys are paths, as the object that the paths describe. */
export function nested(parameters: Fields): Fields {
  const plain = new Map<string, unknown>()
  const inner = new Map<string, [string, unknown][]>()
  for (const [key, value] of Object.entries(parameters)) {
    const slash = key.indexOf('/')
    if (slash < 0) {
      plain.set(key, value)
      continue
    }
    const [root, rest] = [key.slice(0, slash), key.slice(slash + 1)]
    inner.set(root, [...(inner.get(root) ?? []), [rest, value]])
  }
  for (const [root, entries] of inner) {
    const beside = plain.get(root)
    const object = nested(Object.fromEntries(entries))
    plain.set(root, isJsonObject(beside) ? { ...beside, ...object } : object)
  }
  return Object.fromEntries(plain)
}
