import type { Arguments } from './arguments.ts'
import type { Scope } from './scope.ts'

/** A function of the language. */
export interface WorkflowFunction {
  /** Its parameters in order: one with `?` may be left out, and `...` stands for any number more. */
  readonly parameters: string
  /** Whether it evaluates no more arguments than it needs. */
  readonly lazy?: boolean
  readonly call: (given: Arguments, scope: Scope) => unknown
}

/** Functions by the names the documentation gives them. */
export type FunctionTable = Readonly<Record<string, WorkflowFunction>>
