/** A stretch of the text an expression was read from; `end` is the first place behind it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The way from a value to what is inside: names of properties and places in arrays. */
export type ValuePath = readonly (string | number)[]

/**
 * Why an expression has no value. The first five are wrong in themselves, so Microsoft refuses to save them;
 * `cannot-simulate` may well work there but is not known well enough here; the others depend on the data of the run.
 */
export type ExpressionErrorKind =
  | 'syntax'
  | 'too-long'
  | 'unknown-function'
  | 'wrong-argument-count'
  | 'unknown-reference'
  | 'cannot-simulate'
  | 'wrong-type'
  | 'invalid-value'
  | 'missing-property'
  | 'not-selectable'

/** What is wrong with how an expression is written; `text` is what was found. */
export type SyntaxProblem =
  | { readonly kind: 'unexpected' | 'no-value'; readonly text: string }
  | { readonly kind: 'double-quote' | 'unclosed-text' | 'not-a-number' | 'ends-early' | 'too-deep' }

/** An expression that cannot be read or has no value, with the place in its text that is to blame. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
  readonly kind: ExpressionErrorKind
  readonly position: Span
  /** Where in the value that was evaluated the text stands; empty when the text was the value. */
  readonly path: ValuePath
  /** What is wrong with how it is written; null for one that can be read. */
  readonly problem: SyntaxProblem | null

  constructor(
    kind: ExpressionErrorKind,
    message: string,
    position: Span,
    {
      path = [],
      problem = null,
    }: { readonly path?: ValuePath; readonly problem?: SyntaxProblem | null } = {},
  ) {
    super(message)
    this.kind = kind
    this.position = { start: position.start, end: position.end }
    this.path = path
    this.problem = problem
  }

  /** The same error, seen from the value around. */
  within(key: string | number): ExpressionError {
    const { kind, message, position, path, problem } = this
    return new ExpressionError(kind, message, position, { path: [key, ...path], problem })
  }
}
