import { EvaluationFailure } from './evaluation-failure.ts'
import { Float, type Integer, integer } from './number.ts'
import { withinFloats } from './number-reading.ts'
import { isObject } from './value-type.ts'

/** A number of JSON that JavaScript would not hold as it is: a float without fraction, or too large an integer. */
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const marker = '\u0000number'

/** The value that a text of JSON stands for, with the types of its numbers; null when the text is none. */
export function readJson(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    return hasUnusualNumber(text) ? { value: JSON.parse(text.replace(token, marked), revived) } : { value }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Whether .NET's usual library may read a text that is not JSON: for its quotes, comments, bare names or last commas. */
export function mayBeReadLeniently(text: string): boolean {
  return /'|\/[/*]|[{,]\s*[\p{L}$_][\p{L}\d$_]*\s*:|,\s*[}\]]|\b(?:NaN|Infinity|undefined)\b/u.test(text)
}

function hasUnusualNumber(text: string): boolean {
  return (text.match(token) ?? []).some(isUnusual)
}

/** A fraction is a float to JavaScript as well. */
function isUnusual(read: string): boolean {
  if (read.startsWith('"')) return false
  const value = Number(read)
  return /[.eE]/.test(read)
    ? Number.isInteger(value) || !Number.isFinite(value)
    : !Number.isSafeInteger(value)
}

const marked = (read: string): string => (isUnusual(read) ? JSON.stringify({ [marker]: read }) : read)

function revived(_: string, value: unknown): unknown {
  const read = isObject(value) ? value[marker] : undefined
  if (typeof read !== 'string') return value
  return /[.eE]/.test(read) ? new Float(withinFloats(Number(read))) : exactly(read)
}

function exactly(read: string): Integer {
  const value = integer(BigInt(read))
  if (value !== null) return value
  throw new EvaluationFailure('cannot-simulate', `What Microsoft makes of the number ${read} is not known.`)
}
