import { type Decimal, decimalOf } from './decimal.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { type Integer, integer } from './number.ts'
import { numberCulture } from './number-culture.ts'

/** The integer a text stands for, or null. */
export function parseInteger(text: string): Integer | null {
  return /^\s*[+-]?\d+\s*$/.test(text) ? integer(BigInt(text.trim().replace('+', ''))) : null
}

/** The number a text stands for in a locale, or null. */
export function parseFloatingPoint(text: string, locale: string): number | null {
  if (/^\s*[+-]?(?:nan|inf|∞)/i.test(text)) {
    throw new EvaluationFailure('cannot-simulate', `Whether '${text}' is a number is not known here.`)
  }
  const digits = ungrouped(text, locale)
  if (digits === null || !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(digits)) return null
  return withinFloats(Number(digits))
}

/** A float that was read; one version of .NET takes what is too large for infinite, another for no number. */
export function withinFloats(read: number): number {
  if (Number.isFinite(read)) return read
  throw new EvaluationFailure('cannot-simulate', 'What Microsoft makes of a float this large is not known.')
}

/** The decimal number a text stands for, or null. */
export function parseDecimal(text: string): Decimal | null {
  const digits = ungrouped(text, 'en-US')
  return digits === null ? null : decimalOf(digits)
}

/** .NET lets digits be grouped anywhere behind the first of them, and the sign stand at the end. */
function ungrouped(text: string, locale: string): string | null {
  const { decimal, group } = numberCulture(locale)
  const found = /^(?<before>[+-]?)(?<number>.*?)(?<after>[+-]?)$/s.exec(text.trim())?.groups
  if (!found || (found.before && found.after)) return null
  const [whole = '', ...fractions] = (found.number ?? '').split(decimal)
  if (group === null && /\d[\s\u202f'’.,]\d/.test(whole)) {
    throw new EvaluationFailure('cannot-simulate', `How digits are grouped in ${locale} is not known here.`)
  }
  if (whole.startsWith(group ?? ',')) return null
  const digits = whole.replaceAll(group ?? ',', '')
  return `${found.before || found.after}${[digits, ...fractions].join('.')}`
}
