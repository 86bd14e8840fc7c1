import type { Span } from './expression-error.ts'

/** A piece of text in single quotes. */
export interface StringLiteral extends Span {
  readonly kind: 'string'
  readonly value: string
}

/** A number as it was written; one with a fraction or an exponent is a float whatever its value. */
export interface NumberLiteral extends Span {
  readonly kind: 'number'
  readonly text: string
  readonly float: boolean
}

/** `true` or `false`. */
export interface BooleanLiteral extends Span {
  readonly kind: 'boolean'
  readonly value: boolean
}

/** `null`. */
export interface NullLiteral extends Span {
  readonly kind: 'null'
}

/** A function with its arguments. */
export interface Call extends Span {
  readonly kind: 'call'
  readonly name: string
  readonly arguments: readonly Expression[]
}

/** A property or an item taken out of a value; an optional one gives null where there is nothing to take. */
export interface Member extends Span {
  readonly kind: 'member'
  readonly of: Expression
  readonly key: Expression
  readonly optional: boolean
  readonly notation: 'dot' | 'brackets'
}

/** An expression as it was read. */
export type Expression = StringLiteral | NumberLiteral | BooleanLiteral | NullLiteral | Call | Member

/** One stretch of a text that holds expressions. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly expression: Expression }

/** A string of a definition as it was read: plain text, one expression with a value of any type, or text with expressions in it. */
export type Template =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'interpolation'; readonly parts: readonly TemplatePart[] }
