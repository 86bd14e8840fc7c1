import type { SyntaxProblem } from './finding.ts'

/** A function that an expression calls. */
export interface Call {
  readonly name: string
  /** The arguments that are plain text; null stands for any other. */
  readonly texts: readonly (string | null)[]
  readonly start: number
  readonly end: number
}

/** Why a text of a definition cannot be read. */
export interface Unreadable {
  readonly kind: 'syntax' | 'too-long'
  readonly reason: string
  readonly problem: SyntaxProblem | null
  readonly start: number
  readonly end: number
}

/** How a function is called. */
export interface Signature {
  readonly signature: string
  readonly least: number
  readonly most: number
}

/** What checks ask of the expression language and of what runs actions. */
export interface Language {
  /** The functions that the expressions in a text call, or why it cannot be read. */
  read(text: string): readonly Call[] | Unreadable
  functionNamed(name: string): Signature | null
  functionNames(): readonly string[]
  canRun(type: string): boolean
  /** Whether a text is a duration in ISO 8601. */
  isDuration(text: string): boolean
}
