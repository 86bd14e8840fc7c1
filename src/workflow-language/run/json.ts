/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** A value as an object, or null when it is none. */
export function asObject(value: unknown): JsonObject | null {
  return isObject(value) ? value : null
}

/** A value as an array, or null when it is none. */
export function asArray(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null
}

/** The value that keys lead to, or undefined where there is none. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, key) => asObject(found)?.[key] ?? asArray(found)?.[Number(key)], value)
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
