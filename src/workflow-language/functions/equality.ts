import { compareNumbers } from './arithmetic.ts'
import { numericOf } from './number.ts'
import { isArray, isObject } from './value-type.ts'

/** Whether two values are the same JSON; the order of properties does not matter. */
export function sameValue(one: unknown, other: unknown): boolean {
  const number = numericOf(one)
  if (number !== null) {
    const second = numericOf(other)
    return second !== null && compareNumbers(number, second) === 0
  }
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
