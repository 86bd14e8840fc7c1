/** A stretch of the text an expression was read from; `end` is the first place behind it. */
export interface Span {
  readonly start: number
  readonly end: number
}

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

/** An expression that cannot be read or has no value, with the place that is to blame. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
  readonly kind: ExpressionErrorKind
  readonly position: Span

  constructor(kind: ExpressionErrorKind, message: string, position: Span) {
    super(message)
    this.kind = kind
    this.position = { start: position.start, end: position.end }
  }
}
