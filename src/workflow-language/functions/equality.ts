import { numberOf } from './float.ts'
import { isArray, isObject } from './value-type.ts'

/** Whether two values are the same JSON; the order of properties does not matter. */
export function sameValue(one: unknown, other: unknown): boolean {
  const number = numberOf(one)
  if (number !== null) return number === numberOf(other)
  if (isArray(one)) {
    return (
      isArray(other) && one.length === other.length && one.every((item, at) => sameValue(item, other[at]))
    )
  }
  if (isObject(one)) {
    const keys = Object.keys(one)
    return (
      isObject(other) &&
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
    )
  }
  return (one ?? null) === (other ?? null)
}
