import { EvaluationFailure } from './evaluation-failure.ts'
import { digitsOf, type ExactNumber, readingsOf, rounded } from './exact-number.ts'
import type { AmountPattern } from './known-culture.ts'
import { Float, type Numeric } from './number.ts'
import { knownOf, type NumberCulture, numberCulture } from './number-culture.ts'
import { generalText, hexadecimalText, scientificText } from './number-notation.ts'
import { writeByPattern } from './number-pattern.ts'

/** Writes a number in one of .NET's standard or custom formats. */
export function formatNumeric(number: Numeric, format: string, locale: string): string {
  const culture = numberCulture(locale)
  const texts = new Set(readingsOf(number).map((reading) => written(reading, number, format, culture)))
  const [text, ...others] = texts
  if (text !== undefined && others.length === 0) return text
  const message = `The versions of .NET write the last digits of this number in '${format}' differently.`
  throw new EvaluationFailure('cannot-simulate', message)
}

const standard = /^(?<letter>[a-z])(?<precision>\d{0,2})$/i
/** More digits than older versions of .NET take for a precision. */
const longer = /^[a-z]\d{3,}$/i

function written(reading: ExactNumber, number: Numeric, format: string, culture: NumberCulture): string {
  const { letter, precision = '' } = standard.exec(format || 'G')?.groups ?? {}
  if (letter === undefined)
    return longer.test(format) ? newer(format) : writeByPattern(reading, format, culture)
  const digits = precision === '' ? null : Number(precision)
  const whole = typeof number === 'number' || typeof number === 'bigint'
  switch (letter.toUpperCase()) {
    case 'B':
      return whole ? newer(format) : refuse(format)
    case 'C': {
      const currency = knownOf(culture.currency, format)
      const decimals = digits ?? knownOf(currency.decimals, format)
      return amount(reading, decimals, currency, currency.symbol, culture)
    }
    case 'D':
      return whole ? signed(reading, digitsOf(reading).whole.padStart(digits ?? 1, '0')) : refuse(format)
    case 'E':
      return scientificText(reading, letter, digits ?? 6, culture.decimal)
    case 'F':
      return plainly(reading, digits ?? 2, culture.decimal)
    case 'G':
      return generalText(reading, number, letter, digits, culture.decimal)
    case 'N':
      return amount(reading, digits ?? 2, { positive: 'n', negative: '-n' }, '', culture)
    case 'P': {
      const pattern = knownOf(culture.percent, format)
      return amount(timesHundred(reading), digits ?? 2, pattern, '', culture)
    }
    case 'R':
      return number instanceof Float
        ? generalText(reading, number, 'R', null, culture.decimal)
        : refuse(format)
    case 'X':
      return whole ? hexadecimalText(reading, letter, digits ?? 1) : refuse(format)
    default:
      return refuse(format)
  }
}

const signed = ({ negative }: ExactNumber, digits: string): string => (negative ? `-${digits}` : digits)

/** Newer versions of .NET keep the sign of a negative number that is rounded to zero. */
function significant(reading: ExactNumber, places: number): ExactNumber {
  const result = rounded(reading, places)
  if (!(result.negative && result.units === 0n)) return result
  throw new EvaluationFailure('cannot-simulate', 'Whether zero keeps the sign here is not known.')
}

function plainly(reading: ExactNumber, places: number, point: string): string {
  const result = significant(reading, places)
  const { whole, fraction } = digitsOf(result)
  return signed(result, `${whole || '0'}${fraction && point}${fraction}`)
}

function amount(
  reading: ExactNumber,
  places: number,
  pattern: AmountPattern,
  symbol: string,
  { decimal, group }: NumberCulture,
): string {
  const result = significant(reading, places)
  const { whole, fraction } = digitsOf(result)
  const separator = whole.length > 3 ? knownOf(group, 'N') : ''
  const grouped = (whole || '0').replace(/\B(?=(?:\d{3})+$)/g, separator)
  const number = `${grouped}${fraction && decimal}${fraction}`
  const frame = result.negative ? knownOf(pattern.negative, 'C') : pattern.positive
  return frame.replace(/[n$]/g, (mark) => (mark === 'n' ? number : symbol))
}

const timesHundred = (reading: ExactNumber): ExactNumber => ({ ...reading, units: reading.units * 100n })

function newer(format: string): never {
  throw new EvaluationFailure('cannot-simulate', `Only newer versions of .NET know the format '${format}'.`)
}

function refuse(format: string): never {
  throw new EvaluationFailure('invalid-value', `'${format}' is not a format of this kind of number.`)
}
