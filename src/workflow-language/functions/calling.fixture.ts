import { callFunction } from './catalogue.ts'
import { EvaluationFailure, type FailureKind } from './evaluation-failure.ts'
import { plain } from './plain.ts'
import type { Scope } from './scope.ts'

/** A function, what it is given and what it gives. */
export type Case = readonly [name: string, given: readonly unknown[], result: unknown]

/** A function, what it is given and why that has no result. */
export type Refusal = readonly [name: string, given: readonly unknown[], kind: FailureKind]

/** Calls a function with values. */
export function call(name: string, given: readonly unknown[], scope: Scope = {}): unknown {
  return plain(
    callFunction(
      name,
      given.map((value) => () => value),
      scope,
    ),
  )
}

/** The reason why a call has no result. */
export function refusalOf(name: string, given: readonly unknown[], scope: Scope = {}): FailureKind | 'none' {
  try {
    call(name, given, scope)
    return 'none'
  } catch (error) {
    if (error instanceof EvaluationFailure) return error.kind
    throw error
  }
}
