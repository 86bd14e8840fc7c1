import { EvaluationFailure } from './evaluation-failure.ts'

/** A GUID in one of .NET's five formats. */
export function formatGuid(guid: string, format: string): string {
  const digits = guid.replaceAll('-', '').toLowerCase()
  const hyphened = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  switch (format.toUpperCase()) {
    case 'D':
      return hyphened
    case 'N':
      return digits
    case 'B':
      return `{${hyphened}}`
    case 'P':
      return `(${hyphened})`
    case 'X':
      return hexadecimal(digits)
    default:
      throw new EvaluationFailure('invalid-value', `'${format}' is not a format of a GUID.`)
  }
}

function hexadecimal(digits: string): string {
  const bytes = digits.slice(16).match(/../g) ?? []
  const parts = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16)].map((part) => `0x${part}`)
  return `{${parts.join(',')},{${bytes.map((byte) => `0x${byte}`).join(',')}}}`
}
