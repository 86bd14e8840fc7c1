import type { Span } from './expression-error.ts'
import type { Spaced } from './spacing.ts'

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

/** `true` or `false`; how it was written is kept where it has capital letters. */
export interface BooleanLiteral extends Span {
  readonly kind: 'boolean'
  readonly value: boolean
  readonly written?: string
}

/** `null`, likewise. */
export interface NullLiteral extends Span {
  readonly kind: 'null'
  readonly written?: string
}

/** A function with its arguments. */
export interface Call extends Span, Spaced {
  readonly kind: 'call'
  readonly name: string
  readonly arguments: readonly Expression[]
}

/** A property or an item taken out of a value; an optional one gives null where there is nothing to take. */
export interface Member extends Span, Spaced {
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
  | ({ readonly kind: 'expression'; readonly expression: Expression } & Spaced)

/** A string of a definition as it was read: plain text, one expression with a value of any type, or text with expressions in it. */
export type Template =
  | { readonly kind: 'literal'; readonly text: string; readonly written?: string }
  | ({ readonly kind: 'expression'; readonly expression: Expression } & Spaced)
  | { readonly kind: 'interpolation'; readonly parts: readonly TemplatePart[] }
