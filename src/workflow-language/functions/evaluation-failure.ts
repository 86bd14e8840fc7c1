/** Why a function or a property has no value; the evaluator adds the place. */
export type FailureKind =
  | 'unknown-function'
  | 'wrong-argument-count'
  | 'unknown-reference'
  | 'cannot-simulate'
  | 'wrong-type'
  | 'invalid-value'
  | 'missing-property'
  | 'not-selectable'

/** A value that cannot be had. */
export class EvaluationFailure extends Error {
  override readonly name = 'EvaluationFailure'
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string) {
    super(message)
    this.kind = kind
  }
}
