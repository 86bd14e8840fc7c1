import { badRequest } from './data-operation.ts'
import { asArray, asObject, type JsonObject } from './json.ts'

interface Variable {
  readonly name: string
  readonly type: string
  value: unknown
}

const accepts = new Map<string, (value: unknown) => boolean>([
  ['array', (value) => asArray(value) !== null],
  ['boolean', (value) => typeof value === 'boolean'],
  ['float', (value) => typeof value === 'number'],
  ['integer', Number.isInteger],
  ['object', (value) => asObject(value) !== null],
  ['string', (value) => typeof value === 'string'],
])

/** The variables of a run; each keeps to the type it was initialized with. */
export class Variables {
  readonly #variables = new Map<string, Variable>()

  initialize(name: string, type: string, value: unknown): void {
    const key = name.toLowerCase()
    if (this.#variables.has(key))
      throw badRequest(`The variable '${name}' is initialized already.`, {
        reason: 'variable-initialized-already',
        name,
      })
    if (!accepts.has(type.toLowerCase()))
      throw badRequest(`'${type}' is not a type of variables.`, { reason: 'unknown-variable-type', type })
    const variable = { name, type: type.toLowerCase(), value: null }
    this.#variables.set(key, variable)
    if (value !== undefined) assign(variable, value)
  }

  get(name: string): unknown {
    return this.#get(name).value
  }

  set(name: string, value: unknown): void {
    assign(this.#get(name), value)
  }

  /** Changes a variable of one of these types by what it holds. */
  change(name: string, types: readonly string[], next: (value: unknown) => unknown): void {
    const variable = this.#get(name)
    if (!types.includes(variable.type))
      throw badRequest(`The variable '${name}' is of type '${variable.type}'.`, {
        reason: 'variable-of-type',
        name,
        type: variable.type,
      })
    assign(variable, next(variable.value))
  }

  /** The values by name. */
  get values(): JsonObject {
    return Object.fromEntries(Array.from(this.#variables.values(), ({ name, value }) => [name, value]))
  }

  #get(name: string): Variable {
    const variable = this.#variables.get(name.toLowerCase())
    if (!variable)
      throw badRequest(`The variable '${name}' is not initialized.`, {
        reason: 'variable-not-initialized',
        name,
      })
    return variable
  }
}

/** Text is the one type that takes null, and makes empty text of it. */
function assign(variable: Variable, value: unknown): void {
  const fitting = variable.type === 'string' ? (value ?? '') : value
  if (!accepts.get(variable.type)?.(fitting)) {
    const { name, type } = variable
    throw badRequest(`The variable '${name}' takes only values of type '${type}'.`, {
      reason: 'variable-takes-only',
      name,
      type,
    })
  }
  variable.value = fitting
}
