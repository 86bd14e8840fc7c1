import type { Arguments } from './arguments.ts'
import { byName } from './by-name.ts'
import { EvaluationFailure } from './evaluation-failure.ts'
import { formValue, formValues, partBody } from './form-data.ts'
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
  action: { parameters: '', call: (_, { action }) => action ?? unknown('There is no action around this.') },
  actionBody: body,
  actionOutputs: outputs,
  actions: {
    parameters: 'actionName',
    call: (given, scope) => ({ name: given.string(0), ...actionAt(given, scope) }),
  },
  appsetting: {
    parameters: 'settingName',
    call: (given, { appSettings }) => provided(appSettings, given, 'The settings of the app'),
  },
  body,
  formDataMultiValues: {
    parameters: 'actionName, key',
    call: (given, scope) => formValues(bodyOf(actionAt(given, scope).outputs), given.string(1)),
  },
  formDataValue: {
    parameters: 'actionName, key',
    call: (given, scope) => formValue(bodyOf(actionAt(given, scope).outputs), given.string(1)),
  },
  item: {
    parameters: '',
    call: (_, { item }) => (item ?? unknown('There is no item outside of a loop.')).value,
  },
  items: {
    parameters: 'loopName',
    call: (given, { items }) => find(items, given.string(0), 'There is no loop', 'around this'),
  },
  iterationIndexes: {
    parameters: 'loopName',
    call: (given, scope) =>
      find(scope.iterationIndexes, given.string(0), 'There is no Until loop', 'around this'),
  },
  listCallbackUrl: {
    parameters: '',
    call: (_, { callbackUrl }) => callbackUrl ?? missing('The address to call back'),
  },
  multipartBody: {
    parameters: 'actionName, index',
    call: (given, scope) => partBody(bodyOf(actionAt(given, scope).outputs), given.integer(1)),
  },
  outputs,
  parameters: {
    parameters: 'parameterName',
    call: (given, { parameters }) => find(parameters, given.string(0), 'There is no parameter'),
  },
  result: {
    parameters: 'scopedActionName',
    call: (given, { results }) =>
      find(results, given.string(0), 'There is no scope or loop', 'that has run before this'),
  },
  trigger: { parameters: '', call: (_, scope) => triggerOf(scope) },
  triggerBody: { parameters: '', call: (_, scope) => bodyOf(triggerOf(scope).outputs) },
  triggerFormDataMultiValues: {
    parameters: 'key',
    call: (given, scope) => formValues(bodyOf(triggerOf(scope).outputs), given.string(0)),
  },
  triggerFormDataValue: {
    parameters: 'key',
    call: (given, scope) => formValue(bodyOf(triggerOf(scope).outputs), given.string(0)),
  },
  triggerMultipartBody: {
    parameters: 'index',
    call: (given, scope) => partBody(bodyOf(triggerOf(scope).outputs), given.integer(0)),
  },
  triggerOutputs: { parameters: '', call: (_, scope) => triggerOf(scope).outputs },
  variables: {
    parameters: 'variableName',
    call: (given, { variables }) => find(variables, given.string(0), 'There is no variable'),
  },
  workflow: { parameters: '', call: (_, { workflow }) => workflow ?? missing('What the flow is called') },
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

function provided(named: Scope['appSettings'], given: Arguments, what: string): string {
  return named ? find(named, given.string(0), 'There is no setting') : missing(what)
}

function find<T>(named: Readonly<Record<string, T>> | undefined, name: string, none: string, where = ''): T {
  return (byName(named, name) ?? unknown(`${none} '${name}' ${where}`.trim())).value
}

function unknown(message: string): never {
  throw new EvaluationFailure('unknown-reference', message)
}

function missing(what: string): never {
  throw new EvaluationFailure('cannot-simulate', `${what} is not known here.`)
}
