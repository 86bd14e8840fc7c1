/**
 * How bad it is: an `error` Microsoft refuses to save or every run fails on, a `warning` is allowed but surely not
 * meant, `unsupported` is what the platform may know and this library does not.
 */
export type Severity = 'error' | 'warning' | 'unsupported'

/** Where an action that cannot be referred to stands, seen from where it is referred to. */
export type Whereabouts = 'itself' | 'around' | 'after' | 'beside'

interface Named {
  readonly name: string
  /** The name that was probably meant. */
  readonly similar: string | null
}

interface Count {
  readonly count: number
  readonly most: number
}

/** What is wrong with how an expression is written; `text` is what was found. */
export type SyntaxProblem =
  | { readonly kind: 'unexpected' | 'no-value'; readonly text: string }
  | { readonly kind: 'double-quote' | 'unclosed-text' | 'not-a-number' | 'ends-early' | 'too-deep' }

/** What is to be known of each kind of finding, to say what to do. */
export interface FindingDetails {
  readonly malformed: { readonly expected: 'an object' | 'an array' | 'a type' }
  readonly 'duplicate-name': { readonly name: string }
  readonly 'unknown-action-type': { readonly type: string }
  readonly 'missing-input': { readonly input: string }
  readonly 'unknown-predecessor': Named
  readonly 'unknown-status': { readonly status: string }
  readonly cycle: { readonly names: readonly string[] }
  readonly 'never-runs': { readonly waitsFor: Readonly<Record<string, readonly string[]>> }
  readonly syntax: { readonly reason: string; readonly problem: SyntaxProblem | null }
  readonly 'expression-too-long': Count
  readonly 'unknown-function': Named
  readonly 'wrong-argument-count': {
    readonly signature: string
    readonly count: number
    readonly least: number
    readonly most: number
  }
  readonly 'unknown-action': Named
  readonly 'not-before': { readonly name: string; readonly stands: Whereabouts }
  readonly 'not-a-container': { readonly name: string }
  readonly 'many-results': { readonly name: string; readonly loop: string }
  readonly 'unknown-loop': Named
  readonly 'outside-loop': { readonly name: string }
  readonly 'no-item': { readonly function: string }
  readonly 'unknown-parameter': Named
  readonly 'unknown-variable': Named
  readonly 'variable-not-before': { readonly name: string; readonly initializedBy: string }
  readonly 'duplicate-variable': { readonly name: string }
  readonly 'variable-not-on-top': { readonly name: string; readonly container: string }
  readonly 'unknown-variable-type': { readonly name: string; readonly type: string }
  readonly 'wrong-variable-type': {
    readonly name: string
    readonly type: string
    readonly expected: readonly string[]
  }
  readonly 'self-reference': { readonly name: string }
  readonly 'not-in-loop': { readonly type: string; readonly loop: string }
  readonly 'unheard-response': { readonly trigger: string }
  readonly 'unknown-retry-policy': { readonly type: string }
  readonly 'too-many-retries': Count
  readonly 'too-many-actions': Count
  readonly 'too-many-variables': Count
  readonly 'too-many-cases': Count
  readonly 'too-many-iterations': Count
  readonly 'too-much-concurrency': Count
  readonly 'too-deep': Count
  readonly 'name-too-long': Count
  readonly 'not-a-duration': { readonly text: string }
}

/** What kind of thing is the matter. */
export type FindingCode = keyof FindingDetails

/** A stretch of a text in a definition. */
export interface ExpressionSpan {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Where something is the matter. */
export interface Place {
  /** The keys that lead there, such as `['actions', 'Send', 'inputs', 'body']`. */
  readonly path: readonly string[]
  /** The action or trigger it is in, by name; null when it is the definition itself. */
  readonly action: string | null
  /** The part of an expression, when it is one. */
  readonly expression?: ExpressionSpan
}

/** A kind of finding with what is to be known of it. */
export type Matter<Code extends FindingCode = FindingCode> = {
  [C in Code]: { readonly code: C; readonly details: FindingDetails[C] }
}[Code]

/** Something that is the matter with a definition. */
export type Finding = Matter &
  Place & {
    readonly severity: Severity
    /** What is the matter, in English; for other languages make a text of code and details. */
    readonly message: string
    /** What to do about it, likewise. */
    readonly advice: string
  }
