import { Arguments } from './arguments.ts'
import { collectionFunctions } from './collection.ts'
import { conversionFunctions } from './conversion.ts'
import { dateFunctions } from './date.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { logicalFunctions } from './logical.ts'
import { manipulationFunctions } from './manipulation.ts'
import { mathFunctions } from './math.ts'
import type { Scope } from './scope.ts'
import { stringFunctions } from './string.ts'
import { workflowFunctions } from './workflow.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const groups: readonly FunctionTable[] = [
  collectionFunctions,
  conversionFunctions,
  dateFunctions,
  logicalFunctions,
  manipulationFunctions,
  mathFunctions,
  stringFunctions,
  workflowFunctions,
]

const functions: ReadonlyMap<string, WorkflowFunction> = new Map(
  groups.flatMap((group) => Object.entries(group).map(([name, each]) => [name.toLowerCase(), each] as const)),
)

/** Calls a function with arguments that are evaluated when it needs them. */
export function callFunction(name: string, sources: readonly (() => unknown)[], scope: Scope): unknown {
  const found = functions.get(name.toLowerCase())
  if (!found) throw new EvaluationFailure('unknown-function', `The function '${name}' is not known here.`)
  const [least, most] = found.arity
  if (sources.length < least || sources.length > most) {
    const message = `The function '${name}' cannot take ${sources.length} parameters.`
    throw new EvaluationFailure('wrong-argument-count', message)
  }
  const given = new Arguments(name, sources)
  if (!found.lazy) given.all()
  return found.call(given, scope)
}
