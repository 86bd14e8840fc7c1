/** A parameter of an operation by the rules of the connector's own OpenAPI document. */
export interface Parameter {
  readonly in: 'path' | 'query' | 'body'
  readonly type: 'string' | 'integer' | 'boolean' | 'array'
  readonly required: boolean
}

/** An action of a connector and the request that it becomes. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** With its path parameters in braces. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** By parameter key, where a body parameter's key is `<body>/<path in it>`. */
  readonly parameters: Readonly<Record<string, Parameter>>
  /** Keys that begin so are columns of a row, whatever they are called. */
  readonly columnsUnder?: string
}

export type Operations = Readonly<Record<string, Operation>>

type Type = Parameter['type']
const parameter = (at: Parameter['in'], type: Type, required: boolean) => ({ in: at, type, required })

export const inBody = (type: Type = 'string') => parameter('body', type, false)
export const requiredInBody = (type: Type = 'string') => parameter('body', type, true)
export const inPath = () => parameter('path', 'string', true)
export const inQuery = (type: Type = 'string') => parameter('query', type, false)

/** What is wrong with the parameters of a call to an operation; null when it takes them. */
export function parameterProblem(
  operationId: string,
  { parameters: known, columnsUnder }: Operation,
  given: Readonly<Record<string, unknown>>,
  isSettled: (value: unknown) => boolean = () => true,
): string | null {
  for (const [key, { required }] of Object.entries(known)) {
    if (required && given[key] === undefined) {
      return `The API operation '${operationId}' is missing required property '${key}'.`
    }
  }
  for (const [key, value] of Object.entries(given)) {
    const type = known[key]?.type
    if (!type && !(columnsUnder && key.startsWith(columnsUnder))) {
      return `The API operation '${operationId}' does not contain a definition for parameter '${key}'.`
    }
    if (type && value !== null && isSettled(value) && typeOf(value) !== type) {
      return `The API operation '${operationId}' requires the property '${key}' to be of type '${named(type)}' but is of type '${named(typeOf(value))}'.`
    }
  }
  return null
}

const named = (type: string) => type.charAt(0).toUpperCase() + type.slice(1)

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'float'
  return typeof value
}

/** The HTTP request that a call becomes; its path stands below the connector's own address. */
export interface ConnectorRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Record<string, unknown> | null
}

/** Puts the parameters of a call where the operation wants them. */
export function requestOf(operation: Operation, given: Readonly<Record<string, unknown>>): ConnectorRequest {
  let path = operation.path
  const query = new URLSearchParams()
  const body: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    const at = operation.parameters[key]?.in ?? 'body'
    if (at === 'path') path = path.replace(`{${key}}`, encodeURIComponent(String(value)))
    else if (at === 'query') query.set(key, String(value))
    else place(body, key.includes('/') ? key.split('/').slice(1) : [key], value)
  }
  return {
    method: operation.method,
    path: query.size > 0 ? `${path}?${String(query).replaceAll('%24', '$')}` : path,
    headers: operation.headers ?? {},
    body: operation.method === 'POST' || operation.method === 'PATCH' ? body : null,
  }
}

function place(body: Record<string, unknown>, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    body[first] = value
    return
  }
  const inner: Record<string, unknown> = { ...objectOf(body[first]) }
  place(inner, rest, value)
  body[first] = inner
}

const objectOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
