import type { JsonObject } from './cloud-flow/definition.ts'

/** Whether parsed JSON is an object, and neither a list nor null. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands under a path of keys in parsed JSON, if all of them are there. */
export function valueAt(json: unknown, ...path: readonly string[]): unknown {
  let found = json
  // Keys come from other people's flows: `constructor` must not find what no JSON said.
  for (const key of path) found = isJsonObject(found) && Object.hasOwn(found, key) ? found[key] : undefined
  return found
}

/** The text under a path of keys in parsed JSON; null where there is none. */
export function textAt(json: unknown, ...path: readonly string[]): string | null {
  const found = valueAt(json, ...path)
  return typeof found === 'string' ? found : null
}
