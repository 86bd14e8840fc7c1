import type { ActionType, Context } from './context.ts'
import { badRequest } from './data-operation.ts'
import { asArray, asObject } from './json.ts'
import { outcome } from './result.ts'

/** InitializeVariable: brings variables into being. */
export const initializeVariable: ActionType = (_, context) => {
  const inputs = asObject(context.evaluate(['inputs'])) ?? {}
  for (const declared of asArray(inputs.variables) ?? []) {
    const { name, type, value } = asObject(declared) ?? {}
    context.variables.initialize(String(name), String(type), value)
  }
  return outcome('Succeeded', { inputs })
}

const changing =
  (change: (name: string, value: unknown, context: Context) => void): ActionType =>
  (_, context) => {
    const inputs = asObject(context.evaluate(['inputs'])) ?? {}
    const [name, value] = [String(inputs.name), inputs.value ?? null]
    change(name, value, context)
    const body = { name, value: context.variables.get(name) }
    return outcome('Succeeded', { inputs: { name, value }, outputs: { body } })
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
      if (number === null)
        throw badRequest(`The variable '${name}' has no value to count from.`, {
          reason: 'variable-without-value',
          name,
        })
      return context.call(operation, number, value ?? 1)
    }),
  )
}
