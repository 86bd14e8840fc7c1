import { Decimal } from './decimal.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { Float, type Numeric } from './number.ts'

/** How many digits of a float the versions of .NET agree on. */
const certain = 15

/** A number as text. */
export function numberText(number: Numeric): string {
  if (number instanceof Decimal) return number.text
  if (!(number instanceof Float)) return number.toString()
  if (significant(number.value) <= certain) return floatText(number.value)
  const message = `To how many digits Microsoft writes ${number.value} is not known here.`
  throw new EvaluationFailure('cannot-simulate', message)
}

/** A number as JSON; one that is no integer can be told from one. */
export function jsonNumber(number: Numeric): string {
  if (!(number instanceof Decimal || number instanceof Float)) return number.toString()
  const text = number instanceof Decimal ? number.text : floatText(number.value)
  return /[.E]/.test(text) ? text : `${text}.0`
}

function floatText(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  if (Number(exponent) > -5 && Number(exponent) < certain) return String(value)
  return `${mantissa}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`
}

const significant = (value: number): number =>
  (value.toExponential().split('e')[0] ?? '').replace(/\D/g, '').length
