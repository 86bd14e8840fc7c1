import { Decimal } from './decimal.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { approximately, Float, type Integer, integer, isInteger, type Numeric } from './number.ts'

/** One operation on each type of number. */
export interface Operation {
  readonly onFloats: (one: number, other: number) => number
  readonly onIntegers: (one: bigint, other: bigint) => bigint
  readonly onDecimals: (one: Decimal, other: Decimal) => Decimal
}

/** The sum of two numbers. */
export const addition: Operation = {
  onFloats: (one, other) => one + other,
  onIntegers: (one, other) => one + other,
  onDecimals: (one, other) => one.add(other),
}

/** What is left of a number without another. */
export const subtraction: Operation = {
  onFloats: (one, other) => one - other,
  onIntegers: (one, other) => one - other,
  onDecimals: (one, other) => one.subtract(other),
}

/** The product of two numbers. */
export const multiplication: Operation = {
  onFloats: (one, other) => one * other,
  onIntegers: (one, other) => one * other,
  onDecimals: (one, other) => one.multiply(other),
}

/** The quotient of two numbers; of two integers, without its fraction. */
export const division: Operation = {
  onFloats: (one, other) => one / other,
  onIntegers: (one, other) => one / other,
  onDecimals: (one, other) => one.divide(other),
}

/** What a division leaves, with the sign of the number that is divided. */
export const remainder: Operation = {
  onFloats: (one, other) => one % other,
  onIntegers: (one, other) => one % other,
  onDecimals: (one, other) => one.remainder(other),
}

/** The result of an operation: a float if either number is one, an integer if both are. */
export function calculate(operation: Operation, one: Numeric, other: Numeric): Numeric {
  if (one instanceof Decimal || other instanceof Decimal) {
    return operation.onDecimals(decimalFrom(one), decimalFrom(other))
  }
  if (one instanceof Float || other instanceof Float) {
    return finite(operation.onFloats(approximately(one), approximately(other)))
  }
  return wholeResult(operation, one, other)
}

/** Less than 0 when the first number is the smaller one, more when it is the larger one. */
export function compareNumbers(one: Numeric, other: Numeric): number {
  if (isInteger(one) && isInteger(other)) return one - other
  const inexact = one instanceof Float || other instanceof Float
  return inexact ? approximately(one) - approximately(other) : decimalFrom(one).compare(decimalFrom(other))
}

function wholeResult(operation: Operation, one: Integer, other: Integer): Integer {
  const result = integer(operation.onIntegers(BigInt(one), BigInt(other)))
  if (result !== null) return result
  throw new EvaluationFailure('cannot-simulate', 'What Microsoft makes of more than 64 bits is not known.')
}

function finite(value: number): Float {
  if (Number.isFinite(value)) return new Float(value)
  throw new EvaluationFailure('cannot-simulate', 'What Microsoft makes of a float this large is not known.')
}

function decimalFrom(number: Numeric): Decimal {
  if (number instanceof Decimal) return number
  if (number instanceof Float) {
    throw new EvaluationFailure('cannot-simulate', 'How decimals and floats mix is not known here.')
  }
  return new Decimal(BigInt(number), 0)
}
