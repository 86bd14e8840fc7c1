import type { Arguments } from './arguments.ts'
import { byName } from './by-name.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import type { ActionRecord, Scope } from './scope.ts'
import { isObject } from './value-type.ts'
import type { FunctionTable, WorkflowFunction } from './workflow-function.ts'

const outputs: WorkflowFunction = {
  parameters: 'actionName',
  call: (given, scope) => actionAt(given, scope).outputs ?? null,
}
const body: WorkflowFunction = {
  parameters: 'actionName',
  call: (given, scope) => bodyOf(actionAt(given, scope).outputs),
}

/** Functions that refer to the run. */
export const workflowFunctions: FunctionTable = {
  actionBody: body,
  actionOutputs: outputs,
  actions: {
    parameters: 'actionName',
    call: (given, scope) => ({ name: given.string(0), ...actionAt(given, scope) }),
  },
  body,
  item: {
    parameters: '',
    call: (_, { item }) => (item ?? unknown('There is no item outside of a loop.')).value,
  },
  items: {
    parameters: 'loopName',
    call: (given, { items }) => find(items, given.string(0), 'There is no loop', 'around this'),
  },
  outputs,
  parameters: {
    parameters: 'parameterName',
    call: (given, { parameters }) => find(parameters, given.string(0), 'There is no parameter'),
  },
  trigger: { parameters: '', call: (_, scope) => triggerOf(scope) },
  triggerBody: { parameters: '', call: (_, scope) => bodyOf(triggerOf(scope).outputs) },
  triggerOutputs: { parameters: '', call: (_, scope) => triggerOf(scope).outputs },
  variables: {
    parameters: 'variableName',
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
