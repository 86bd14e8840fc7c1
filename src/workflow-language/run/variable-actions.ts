import { ActionFailed } from './action-failed.ts'
import type { ActionType, Context } from './context.ts'
import { inputsOf } from './data-operation.ts'
import type { ActionNode } from './definition.ts'
import { DefinitionError } from './definition-error.ts'
import { asArray, asObject, type JsonObject } from './json.ts'
import { resultOf } from './result.ts'

/** InitializeVariable: brings variables into being. */
export const initializeVariable: ActionType = ({ definition }, context) => {
  const inputs = asObject(context.evaluate(definition.inputs)) ?? {}
  for (const declared of asArray(inputs.variables) ?? []) {
    const { name, type, value } = asObject(declared) ?? {}
    context.variables.initialize(String(name), String(type), value)
  }
  return resultOf('Succeeded', { inputs })
}

const changing =
  (change: (name: string, value: unknown, context: Context) => void): ActionType =>
  (action, context) => {
    const name = variableOf(action, context)
    const value = context.evaluate(inputsOf(action.definition).value)
    change(name, value, context)
    const body = { name, value: context.variables.values[name] ?? null }
    return resultOf('Succeeded', { inputs: { name, value }, outputs: { body } })
  }

/** SetVariable. */
export const setVariable = changing((name, value, { variables }) => variables.set(name, value))

/** AppendToStringVariable. */
export const appendToString = changing((name, value, context) =>
  context.variables.change(name, ['string'], (text) => context.call('concat', text, value)),
)

/** AppendToArrayVariable. */
export const appendToArray = changing((name, value, { variables }) =>
  variables.change(name, ['array'], (items) => [...(asArray(items) ?? []), value]),
)

/** IncrementVariable: by 1 unless told. */
export const incrementVariable = counting('add')

/** DecrementVariable: by 1 unless told. */
export const decrementVariable = counting('sub')

function counting(operation: 'add' | 'sub'): ActionType {
  return changing((name, value, context) =>
    context.variables.change(name, ['integer', 'float'], (number) => {
      if (number !== null) return context.call(operation, number, value ?? 1)
      throw new ActionFailed({
        code: 'BadRequest',
        message: `The variable '${name}' has no value to count from.`,
      })
    }),
  )
}

function variableOf({ name: action, definition }: ActionNode, context: Context): string {
  const inputs: JsonObject = inputsOf(definition)
  const name = String(context.evaluate(inputs.name))
  if (context.variables.has(name)) return name
  throw new DefinitionError(
    'unknown-variable',
    `'${action}' changes '${name}', which is not initialized.`,
    action,
  )
}
