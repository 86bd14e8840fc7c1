import { numericOf } from './number.ts'
import { jsonNumber } from './number-text.ts'
import { isArray, isObject } from './value-type.ts'

/** A value as JSON without any spaces, escaped as .NET's usual library does. */
export function jsonText(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'boolean') return String(value)
  if (isArray(value)) return `[${value.map(jsonText).join(',')}]`
  if (isObject(value)) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined)
    return `{${entries.map(([key, each]) => `${quoted(key)}:${jsonText(each)}`).join(',')}}`
  }
  const number = numericOf(value)
  return number === null ? 'null' : jsonNumber(number)
}

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

const quoted = (text: string): string =>
  `"${text.replace(/["\\\p{Cc}\u2028\u2029]/gu, (mark) => short[mark] ?? escaped(mark))}"`

/** Of the control characters beyond ASCII, only the one that ends lines is escaped. */
function escaped(mark: string): string {
  const code = mark.charCodeAt(0)
  if (code >= 0x7f && code < 0xa0 && code !== 0x85) return mark
  return `\\u${code.toString(16).padStart(4, '0')}`
}
