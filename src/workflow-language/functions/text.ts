import { numberOf } from './float.ts'

/** The text a value becomes inside text: nothing for null, JSON for arrays and objects, .NET's spelling for the rest. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  const number = numberOf(value)
  return number === null ? JSON.stringify(value) : numberText(number)
}

function numberText(value: number): string {
  const size = Math.abs(value)
  const plainly = Number.isSafeInteger(value) || (size >= 1e-4 && size < 1e15)
  if (plainly) return String(value)
  const [mantissa = '', exponent = ''] = value.toExponential().split('e')
  return `${mantissa}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`
}
