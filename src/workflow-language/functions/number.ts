import { Decimal } from './decimal.ts'
import { EvaluationFailure } from './evaluation-failure.ts'

/** A number of float type: JSON knows no difference between 5 and 5.0, but dividing by them differs. */
export class Float {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}

/** An integer of 64 bits; a number where a number holds it exactly. */
export type Integer = number | bigint

/** A number whose type is settled. */
export type Numeric = Integer | Float | Decimal

/** An integer, or null when it takes more than 64 bits. */
export function integer(value: bigint): Integer | null {
  if (BigInt.asIntN(64, value) !== value) return null
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

/** A value as a number of a settled type, or null when it is none. */
export function numericOf(value: unknown): Numeric | null {
  if (typeof value === 'bigint' || value instanceof Float || value instanceof Decimal) return value
  if (typeof value !== 'number') return null
  if (Number.isSafeInteger(value)) return value
  return (Number.isInteger(value) ? largeInteger(value) : null) ?? new Float(value)
}

/** Whether a number is an integer small enough to count with. */
export function isInteger(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}

/** The number as JavaScript holds it, which may be less exact. */
export function approximately(number: Numeric): number {
  if (number instanceof Float) return number.value
  return Number(number instanceof Decimal ? number.text : number)
}

/** Of a large integer from outside, as many digits are certain as every number of JavaScript holds. */
function largeInteger(value: number): Integer | null {
  const found = integer(BigInt(value))
  if (found !== null && value.toString().replace(/0+$/, '').length > 15) {
    throw new EvaluationFailure('cannot-simulate', `'${value}' may have lost digits on its way here.`)
  }
  return found
}
