import type { Arguments } from './arguments.ts'
import type { Decimal } from './decimal.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { approximately, Float, type Integer, isInteger, numericOf } from './number.ts'
import { parseDecimal, parseFloatingPoint, parseInteger } from './number-reading.ts'
import { typeName } from './value-type.ts'

/** True or false for what stands for it. */
export function toBoolean(given: Arguments): boolean {
  const value = given.any(0)
  if (typeof value === 'boolean') return value
  if (isInteger(value)) return value !== 0
  if (typeof value !== 'string') return unknownConversion(value, 'a boolean')
  const word = value.trim().toLowerCase()
  if (word !== 'true' && word !== 'false') given.fail(`'${value}' is neither true nor false`)
  return word === 'true'
}

/** The integer that a text stands for. */
export function toInteger(given: Arguments): Integer {
  const value = given.any(0)
  if (typeof value === 'string') return parseInteger(value) ?? given.fail(`'${value}' is not an integer`)
  const number = numericOf(value)
  return typeof number === 'number' || typeof number === 'bigint'
    ? number
    : unknownConversion(value, 'an integer')
}

/** The float that a text stands for in a locale. */
export function toFloat(given: Arguments): Float {
  const value = given.any(0)
  const number = numericOf(value)
  if (number !== null) return new Float(approximately(number))
  if (typeof value !== 'string') return unknownConversion(value, 'a float')
  const locale = given.optionalString(1) ?? 'en-US'
  return new Float(parseFloatingPoint(value, locale) ?? given.fail(`'${value}' is not a number`))
}

/** The decimal number that a text stands for. */
export function toDecimal(given: Arguments): Decimal {
  const value = given.any(0)
  if (typeof value !== 'string') return unknownConversion(value, 'a decimal number')
  return parseDecimal(value) ?? given.fail(`'${value}' is not a decimal number`)
}

function unknownConversion(value: unknown, wanted: string): never {
  if (value === null) throw new EvaluationFailure('wrong-type', `Null cannot become ${wanted}.`)
  const message = `What ${typeName(value)} becomes as ${wanted} is not documented.`
  throw new EvaluationFailure('cannot-simulate', message)
}
