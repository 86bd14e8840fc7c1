/** What is to be known of each reason that a run itself has for an error, to say it in another language. */
export interface ErrorReasons {
  /** What was not accepted of an answer by a service; `told` says whether the message is the service's own. */
  readonly refused: { readonly status: number; readonly told: boolean }
  /** A service that answered with a status of actions instead. */
  readonly answered: { readonly status: string }
  readonly 'not-answered': { readonly name: string }
  readonly 'timed-out': { readonly name: string }
  /** The definition cannot be run; code and message are those of the finding. */
  readonly 'not-runnable': object
  readonly 'actions-failed': object
  readonly skipped: object
  readonly cancelled: object
  /** The definition ended the run; code and message are its own. */
  readonly terminated: object
  readonly 'answered-already': object
  readonly 'not-json': object
  /** The message says what the schema does not allow. */
  readonly 'not-by-schema': object
  readonly 'not-an-array': { readonly name: string }
  readonly 'from-not-an-array': object
  readonly 'too-many-items': { readonly name: string; readonly count: number; readonly most: number }
  readonly 'limits-reached': { readonly name: string }
  readonly 'rounds-out-of-range': { readonly count: string; readonly most: number }
  readonly 'retries-out-of-range': { readonly count: string; readonly most: number }
  readonly 'not-a-duration': { readonly text: string }
  readonly 'unknown-retry-policy': { readonly type: string }
  readonly 'unknown-run-status': { readonly status: string }
  readonly 'unknown-table-format': { readonly format: string }
  readonly 'rows-not-objects': object
  readonly 'no-time-to-wait-until': object
  readonly 'no-delay': object
  readonly 'variable-initialized-already': { readonly name: string }
  readonly 'variable-not-initialized': { readonly name: string }
  readonly 'variable-without-value': { readonly name: string }
  readonly 'unknown-variable-type': { readonly type: string }
  readonly 'variable-of-type': { readonly name: string; readonly type: string }
  readonly 'variable-takes-only': { readonly name: string; readonly type: string }
}

/** A reason with what is to be known of it. */
export type ErrorDetails<Reason extends keyof ErrorReasons = keyof ErrorReasons> = {
  [R in Reason]: { readonly reason: R } & ErrorReasons[R]
}[Reason]
