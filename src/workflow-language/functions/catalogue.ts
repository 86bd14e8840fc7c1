import { Arguments } from './arguments.ts'
import { collectionFunctions } from './collection.ts'
import { conversionFunctions } from './conversion.ts'
import { dateFunctions } from './date.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { logicalFunctions } from './logical.ts'
import { manipulationFunctions } from './manipulation.ts'
import { mathFunctions } from './math.ts'
import type { Scope } from './scope.ts'
import { type FunctionSignature, signatureOf } from './signature.ts'
import { stringFunctions } from './string.ts'
import { uriFunctions } from './uri.ts'
import { workflowFunctions } from './workflow.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'
import { xmlFunctions } from './xml.ts'

const groups: readonly FunctionTable[] = [
  collectionFunctions,
  conversionFunctions,
  dateFunctions,
  logicalFunctions,
  manipulationFunctions,
  mathFunctions,
  stringFunctions,
  uriFunctions,
  workflowFunctions,
  xmlFunctions,
]

interface Entry extends FunctionSignature {
  readonly defined: WorkflowFunction
}

const functions: ReadonlyMap<string, Entry> = new Map(
  groups
    .flatMap((group) => Object.entries(group))
    .map(([name, defined]) => [name.toLowerCase(), { ...signatureOf(name, defined.parameters), defined }]),
)

/** How a function is called, by its name in any case; null when the language has none of this name. */
export function functionNamed(name: string): FunctionSignature | null {
  return functions.get(name.toLowerCase()) ?? null
}

/** How every function of the language is called, in alphabetical order. */
export function allFunctions(): FunctionSignature[] {
  return Array.from(functions.values()).sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** Calls a function with arguments that are evaluated when it needs them. */
export function callFunction(name: string, sources: readonly (() => unknown)[], scope: Scope): unknown {
  const found = functions.get(name.toLowerCase())
  if (!found) throw new EvaluationFailure('unknown-function', `The function '${name}' is not known here.`)
  if (sources.length < found.least || sources.length > found.most) {
    const message = `'${found.signature}' cannot take ${sources.length} parameters.`
    throw new EvaluationFailure('wrong-argument-count', message)
  }
  const given = new Arguments(name, sources)
  if (!found.defined.lazy) given.all()
  return found.defined.call(given, scope)
}
