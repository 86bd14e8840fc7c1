import type { Arguments } from './arguments.ts'
import { byName } from './by-name.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import type { ActionRecord, Scope } from './scope.ts'
import { isObject } from './value-type.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const outputs: WorkflowFunction = {
  arity: [1, 1],
  call: (given, scope) => actionAt(given, scope).outputs ?? null,
}
const body: WorkflowFunction = {
  arity: [1, 1],
  call: (given, scope) => bodyOf(actionAt(given, scope).outputs),
}

/** Functions that refer to the run. */
export const workflowFunctions: FunctionTable = {
  actionBody: body,
  actionOutputs: outputs,
  actions: {
    arity: [1, 1],
    call: (given, scope) => ({ name: given.string(0), ...actionAt(given, scope) }),
  },
  body,
  item: {
    arity: [0, 0],
    call: (_, { item }) => (item ?? unknown('There is no item outside of a loop.')).value,
  },
  items: {
    arity: [1, 1],
    call: (given, { items }) => find(items, given.string(0), 'There is no loop', 'around this'),
  },
  outputs,
  parameters: {
    arity: [1, 1],
    call: (given, { parameters }) => find(parameters, given.string(0), 'There is no parameter'),
  },
  trigger: { arity: [0, 0], call: (_, scope) => triggerOf(scope) },
  triggerBody: { arity: [0, 0], call: (_, scope) => bodyOf(triggerOf(scope).outputs) },
  triggerOutputs: { arity: [0, 0], call: (_, scope) => triggerOf(scope).outputs },
  variables: {
    arity: [1, 1],
    call: (given, { variables }) => find(variables, given.string(0), 'There is no variable'),
  },
}

function actionAt(given: Arguments, { actions }: Scope): ActionRecord {
  const name = given.string(0)
  const action = find(actions, name, 'There is no action', 'that has run before this')
  if (action.repetitions) unknown(`The action '${name}' stands in a loop and has no single result.`)
  return action
}

const bodyOf = (output: unknown): unknown => (isObject(output) ? (output.body ?? null) : null)

function triggerOf({ trigger }: Scope): NonNullable<Scope['trigger']> {
  return trigger ?? unknown('There is no trigger here.')
}

function find<T>(named: Readonly<Record<string, T>> | undefined, name: string, none: string, where = ''): T {
  return (byName(named, name) ?? unknown(`${none} '${name}' ${where}`.trim())).value
}

function unknown(message: string): never {
  throw new EvaluationFailure('unknown-reference', message)
}
