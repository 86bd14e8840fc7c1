import { Decimal } from './decimal.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { Float } from './number.ts'
import { isArray, isObject } from './value-type.ts'

/** A value as JSON has it; one that needs no change is given back itself. */
export function plain(value: unknown): unknown {
  if (value === undefined) return null
  // JSON knows no negative zero.
  if (value instanceof Float) return value.value + 0
  if (value instanceof Decimal) return Number(value.text)
  if (typeof value === 'bigint') return largeNumber(value)
  if (isArray(value)) {
    const items = value.map(plain)
    return items.every((item, at) => item === value[at]) ? value : items
  }
  if (isObject(value)) {
    const entries = Object.entries(value).map(([key, each]) => [key, plain(each)] as const)
    return entries.every(([key, each]) => each === value[key]) ? value : Object.fromEntries(entries)
  }
  return value
}

function largeNumber(value: bigint): number {
  const number = Number(value)
  if (number.toString() === value.toString()) return number
  throw new EvaluationFailure('cannot-simulate', `JSON here cannot hold all digits of '${value}'.`)
}
