import { EvaluationFailure } from './evaluation-failure.ts'
import { digitsOf, type ExactNumber, rounded } from './exact-number.ts'
import type { Numeric } from './number.ts'
import { numberText } from './number-text.ts'

/** A number in the format E: one digit, so many behind the point, and an exponent of at least three digits. */
export function scientificText(reading: ExactNumber, letter: string, places: number, point: string): string {
  const { digits, exponent } = shortened(reading, places + 1)
  return scientific(reading, digits.padEnd(places + 1, '0'), exponent, { letter, point, least: 3 })
}

/** A number in the format G: plainly, or with an exponent when it is too long for its digits. */
export function generalText(
  reading: ExactNumber,
  number: Numeric,
  letter: string,
  precision: number | null,
  point: string,
): string {
  if (!precision) return numberText(number).replace('.', point).replace('E', mark(letter))
  const { digits, exponent } = shortened(reading, precision)
  const bare = digits.replace(/0+$/, '')
  if (exponent >= precision || exponent < -4) {
    return scientific(reading, bare || '0', exponent, { letter: mark(letter), point, least: 2 })
  }
  const { whole, fraction } = digitsOf(rounded(reading, Math.max(0, precision - 1 - exponent)))
  const rest = fraction.replace(/0+$/, '')
  return `${reading.negative ? '-' : ''}${whole || '0'}${rest && point}${rest}`
}

/** A number in the format X, base 16. */
export function hexadecimalText({ negative, units }: ExactNumber, letter: string, least: number): string {
  if (negative) {
    const message = 'How many digits a negative number has in base 16 is not known here.'
    throw new EvaluationFailure('cannot-simulate', message)
  }
  const digits = units.toString(16).padStart(least, '0')
  return letter === 'X' ? digits.toUpperCase() : digits
}

const mark = (letter: string): string => (letter === letter.toLowerCase() ? 'e' : 'E')

/** A number's first digits and the power of ten of the first. */
function shortened(reading: ExactNumber, count: number): { digits: string; exponent: number } {
  if (reading.units === 0n) return { digits: '0', exponent: 0 }
  const exponent = reading.units.toString().length - 1 - reading.scale
  const digits = atPlaces(reading, count - 1 - exponent)
  // Rounding up 9.99 makes one digit more.
  return digits.length > count
    ? { digits: digits.slice(0, count), exponent: exponent + 1 }
    : { digits, exponent }
}

/** Places before the point are rounded as those behind it of a number so many times smaller. */
function atPlaces(reading: ExactNumber, places: number): string {
  const smaller = places < 0 ? { ...reading, scale: reading.scale - places } : reading
  return rounded(smaller, Math.max(0, places)).units.toString()
}

function scientific(
  { negative }: ExactNumber,
  digits: string,
  exponent: number,
  { letter, point, least }: { letter: string; point: string; least: number },
): string {
  const rest = digits.slice(1)
  const power = String(Math.abs(exponent)).padStart(least, '0')
  return `${negative ? '-' : ''}${digits.charAt(0)}${rest && point}${rest}${letter}${exponent < 0 ? '-' : '+'}${power}`
}
