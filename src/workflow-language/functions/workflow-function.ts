import type { Arguments } from './arguments.ts'
import type { Scope } from './scope.ts'

/** A function of the language. */
export interface WorkflowFunction {
  /** How many arguments it takes, at least and at most. */
  readonly arity: readonly [least: number, most: number]
  /** Whether it evaluates no more arguments than it needs. */
  readonly lazy?: boolean
  readonly call: (given: Arguments, scope: Scope) => unknown
}

/** Functions by the names the documentation gives them. */
export type FunctionTable = Readonly<Record<string, WorkflowFunction>>

/** For functions that take any number of arguments. */
export const unlimited = Number.POSITIVE_INFINITY
