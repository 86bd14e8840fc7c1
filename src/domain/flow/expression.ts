import type { PayloadField } from '../appointment/payload.ts'
import type { Json } from '../cloud-flow/definition.ts'

const source = Symbol('source')

/** An expression of the Workflow Definition Language; nothing outside this file can make one out of text. */
export interface Expression {
  readonly [source]: string
}

/** Text of a definition: strings are literal, whatever is in them, and expressions are evaluated in between. */
export type Text = string | Expression | readonly (string | Expression)[]

/** What a parameter of an action can be set to. */
export type Value = Text | number | boolean

type Argument = Expression | string | number | boolean

const expression = (written: string): Expression => ({ [source]: written })

const isExpression = (value: object): value is Expression => source in value

const quoted = (literal: string): string => `'${literal.replaceAll("'", "''")}'`

function argument(value: Argument): string {
  if (typeof value === 'string') return quoted(value)
  return typeof value === 'object' ? value[source] : String(value)
}

const call = (name: string, ...given: Argument[]): Expression =>
  expression(`${name}(${given.map(argument).join(',')})`)

/** A property that may be missing, of a value that may be null. */
export const property = (of: Expression, name: string): Expression =>
  expression(`${of[source]}?[${quoted(name)}]`)

/** A field of the appointment that the trigger delivers. */
export const triggerField = (name: PayloadField): Expression =>
  property(call('triggerOutputs'), `body/${name}`)

/** A field of the element that a filter or a select looks at. */
export const itemField = (name: string): Expression => property(call('item'), name)

/** A field of the element that a loop has come to. */
export const loopField = (loop: string, name: string): Expression => property(call('items', loop), name)

/** What an action without a body gave, such as a compose. */
export const outputs = (action: string): Expression => call('outputs', action)

/** A field of the body that a connector answered with. */
export const outputField = (action: string, name: string): Expression =>
  property(outputs(action), `body/${name}`)

/** The list that a filter or a select gave. */
export const body = (action: string): Expression => call('body', action)

/** What every call of a connector authenticates with. */
export const authentication: Expression = call('parameters', '$authentication')

/** One of two values; both are written so that neither fails when the other is meant, for both may be evaluated. */
export const either = (test: Expression, then: Argument, otherwise: Argument): Expression =>
  call('if', test, then, otherwise)

export const not = (test: Expression): Expression => call('not', test)
export const empty = (value: Expression): Expression => call('empty', value)
export const length = (list: Expression): Expression => call('length', list)
export const coalesce = (...values: [Expression, ...Argument[]]): Expression => call('coalesce', ...values)
export const string = (value: Expression): Expression => call('string', value)
export const div = (value: Expression, by: number): Expression => call('div', value, by)
export const sub = (value: Expression, by: number): Expression => call('sub', value, by)

/** Several texts as one value, for where no more than one may stand. */
export const concat = (...parts: readonly (Expression | string)[]): Expression => call('concat', ...parts)

export const trim = (value: Expression): Expression => call('trim', value)
export const split = (value: Expression, at: string): Expression => call('split', value, at)
export const join = (list: Expression, by: string): Expression => call('join', list, by)
export const replace = (value: Expression, old: string | Expression, by: string): Expression =>
  call('replace', value, old, by)

export const first = (list: Expression): Expression => call('first', list)
export const last = (list: Expression): Expression => call('last', list)
export const skip = (list: Expression, count: number): Expression => call('skip', list, count)
export const take = (list: Expression, count: number | Expression): Expression => call('take', list, count)
export const list = (...elements: Argument[]): Expression => call('createArray', ...elements)
export const emptyList: Expression = call('json', '[]')

/** An object made when the flow runs. */
export const object = (entries: Readonly<Record<string, Argument>>): Expression =>
  Object.entries(entries).reduce(
    (made, [name, value]) => call('setProperty', made, name, value),
    call('json', '{}'),
  )

export const decodeUriComponent = (encoded: string): Expression => call('decodeUriComponent', encoded)
export const parseDateTime = (value: Expression, culture: string): Expression =>
  call('parseDateTime', value, culture)
export const formatDateTime = (value: Expression, format: string, ...culture: [string?]): Expression =>
  call('formatDateTime', value, format, ...culture.filter((given) => given !== undefined))
export const convertTimeZone = (value: Expression, from: string, to: string): Expression =>
  call('convertTimeZone', value, from, to)

/** Quotes an `@` only where a reader could take it for more: doubled, before a brace, at either end of a literal. */
function literal(typed: string, opens: boolean): string {
  return typed.replaceAll('@', (at, index: number) => {
    const next = typed[index + 1]
    const risky = next === undefined || next === '@' || next === '{' || (opens && index === 0)
    return risky ? "@{'@'}" : at
  })
}

function text(parts: readonly (string | Expression)[]): string {
  let written = ''
  for (const part of parts) {
    written += typeof part === 'string' ? literal(part, written === '') : `@{${part[source]}}`
  }
  return written
}

/** A value as it stands in a definition; a lone expression keeps the type it evaluates to. */
export function written(value: Text): string
export function written(value: Value): string | number | boolean
export function written(value: Value): Json {
  if (typeof value === 'string') return text([value])
  if (typeof value !== 'object') return value
  return isExpression(value) ? `@${value[source]}` : text(value)
}
