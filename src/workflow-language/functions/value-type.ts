import { Decimal } from './decimal.ts'
import { Float, isInteger } from './number.ts'

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is an object, not an array. */
export function isObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return !(value instanceof Float || value instanceof Decimal)
}

/** Whether a value is an array. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** The type of a value by Microsoft's name for it. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'Null'
  if (value instanceof Float || value instanceof Decimal) return 'Float'
  if (isArray(value)) return 'Array'
  if (typeof value === 'bigint' || isInteger(value)) return 'Integer'
  if (typeof value === 'number') return 'Float'
  const name = typeof value
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
