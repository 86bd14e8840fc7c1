import { asArray, asObject } from './json.ts'

const types: ReadonlySet<string> = new Set(['array', 'boolean', 'float', 'integer', 'object', 'string'])

/** Whether variables can have a type. */
export function isTypeOfVariables(type: string): boolean {
  return types.has(type.toLowerCase())
}

/** The types of variables that can hold a value of a definition; null when only a run can tell. */
export function typeOfValue(value: unknown): readonly string[] | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return isWholeExpression(value) ? null : ['string']
  if (typeof value === 'boolean') return ['boolean']
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'float'] : ['float']
  if (asArray(value)) return ['array']
  return asObject(value) ? ['object'] : null
}

/** Whether a text is one expression, which can have a value of any type. */
const isWholeExpression = (text: string) => /^@(?![@{])/.test(text)
