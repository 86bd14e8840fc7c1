/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Where a value stands: the keys that lead to it. */
export type Path = readonly string[]

/** A value as an object, or null when it is none. */
export function asObject(value: unknown): JsonObject | null {
  return isObject(value) ? value : null
}

/** A value as an array, or null when it is none. */
export function asArray(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null
}

/** The value that keys lead to, or undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => asObject(found)?.[key], value)
}

/** Whether a value is plain: no text in which an expression could stand. */
export function isLiteral(value: unknown): boolean {
  return typeof value !== 'string' || !value.includes('@')
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
