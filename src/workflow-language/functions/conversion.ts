import type { Arguments } from './arguments.ts'
import { fromBase64, fromUtf8, toBase64, utf8 } from './base64.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { float, isInteger, numberOf, plain } from './float.ts'
import { parseFloatingPoint, parseInteger } from './number-text.ts'
import { textOf } from './text.ts'
import { decodeComponent, encodeComponent } from './uri-component.ts'
import { typeName } from './value-type.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const encodeUriComponent: WorkflowFunction = {
  parameters: 'value',
  call: (given) => encodeComponent(given.string(0)),
}
const decodeUriComponent: WorkflowFunction = {
  parameters: 'value',
  call: (given) => decodeComponent(given.string(0)),
}
const base64ToString: WorkflowFunction = { parameters: 'value', call: decodeBase64 }

/** Functions that turn a value into one of another type or form. */
export const conversionFunctions: FunctionTable = {
  array: { parameters: 'value', call: (given) => [given.json(0)] },
  base64: { parameters: 'value', call: (given) => toBase64(utf8(given.string(0))) },
  base64ToString,
  bool: { parameters: 'value', call: toBoolean },
  createArray: { parameters: '...', call: (given) => given.all().map(plain) },
  decodeBase64: base64ToString,
  decodeUriComponent,
  encodeUriComponent,
  float: { parameters: 'value, locale?', call: toFloat },
  int: { parameters: 'value', call: toInteger },
  json: { parameters: 'value', call: parseJson },
  string: { parameters: 'value', call: (given) => textOf(given.any(0)) },
  uriComponent: encodeUriComponent,
  uriComponentToString: decodeUriComponent,
}

function decodeBase64(given: Arguments): string {
  const bytes = fromBase64(given.string(0)) ?? given.fail('the text is not base64')
  return fromUtf8(bytes) ?? given.fail('the bytes are not text in UTF-8')
}

function toBoolean(given: Arguments): boolean {
  const value = given.any(0)
  if (typeof value === 'boolean') return value
  if (isInteger(value)) return value !== 0
  if (typeof value !== 'string') return unknownConversion(value, 'a boolean')
  const word = value.trim().toLowerCase()
  if (word !== 'true' && word !== 'false') given.fail(`'${value}' is neither true nor false`)
  return word === 'true'
}

function toInteger(given: Arguments): number {
  const value = given.any(0)
  if (isInteger(value)) return value
  if (typeof value !== 'string') return unknownConversion(value, 'an integer')
  return parseInteger(value) ?? given.fail(`'${value}' is not an integer`)
}

function toFloat(given: Arguments): unknown {
  const value = given.any(0)
  const number = numberOf(value)
  if (number !== null) return float(number)
  if (typeof value !== 'string') return unknownConversion(value, 'a float')
  const locale = given.optionalString(1) ?? 'en-US'
  return float(parseFloatingPoint(value, locale) ?? given.fail(`'${value}' is not a number`))
}

function unknownConversion(value: unknown, wanted: string): never {
  if (value === null) throw new EvaluationFailure('wrong-type', `Null cannot become ${wanted}.`)
  const message = `What ${typeName(value)} becomes as ${wanted} is not documented.`
  throw new EvaluationFailure('cannot-simulate', message)
}

function parseJson(given: Arguments): unknown {
  if (given.any(0) === null) return {}
  try {
    return JSON.parse(given.string(0))
  } catch (error) {
    if (error instanceof SyntaxError) return given.fail('the text is not JSON')
    throw error
  }
}
