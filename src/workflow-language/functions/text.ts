import { isBinary } from './binary.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { jsonText } from './json-text.ts'
import { numericOf } from './number.ts'
import { numberText } from './number-text.ts'

/** The longest text that a function of the language makes. */
const longest = 104_857_600

/** The text a value becomes inside text: nothing for null, JSON for arrays and objects, .NET's spelling for the rest. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  const number = numericOf(value)
  if (number !== null) return numberText(number)
  if (!isBinary(value)) return jsonText(value)
  throw new EvaluationFailure('cannot-simulate', 'What binary content becomes as text is not known here.')
}

/** The texts of values one after the other. */
export function joined(values: readonly unknown[], separator: string): string {
  const text = values.map(textOf).join(separator)
  if (text.length <= longest) return text
  throw new EvaluationFailure('invalid-value', `A text has at most ${longest} characters.`)
}
