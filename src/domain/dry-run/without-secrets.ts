import type { ClientData, ConnectionReference, Json, JsonObject } from '../cloud-flow/definition.ts'
import { isJsonObject } from '../json-object.ts'

/** What stands in the place of a secret. */
export const HIDDEN = '********'

/** Names under which people keep secrets in requests that they word themselves. */
const SECRET =
  /^(?:authorization|cookie|pfx|sig)$|(?:api|access|account|function|functions|private|shared|subscription)[-_]?key$|secret|password|passphrase|(?:access|auth|bearer|refresh)[-_]?token$/i

/** Parts of an address that let anybody in who knows them. */
const SECRET_PARTS = /([?&](?:sig|code|api[-_]?key|access[-_]?token|subscription-key)=)[^&#\s'"@]+/gi

/** What a connection reference is for; whatever else it holds is nobody's business here. */
const KEPT = ['api', 'connection', 'connectionName', 'id', 'runtimeSource', 'source', 'tier'] as const

/** A flow without the secrets that somebody wrote into it; what is computed when it runs is not written there. */
export function withoutSecrets({ properties, ...flow }: ClientData): ClientData {
  const { definition, connectionReferences } = properties
  const { parameters, triggers, actions } = definition
  return {
    ...flow,
    properties: {
      connectionReferences: Object.fromEntries(
        Object.entries(connectionReferences).map(([key, reference]) => [key, referenceOf(reference)]),
      ),
      definition: {
        ...definition,
        ...(parameters !== undefined && { parameters: parametersOf(parameters) }),
        triggers: hidden(triggers),
        actions: hidden(actions),
      },
    },
  }
}

const referenceOf = (reference: ConnectionReference): ConnectionReference =>
  Object.fromEntries(Object.entries(reference).filter(([key]) => KEPT.some((kept) => kept === key)))

function parametersOf(parameters: Json): Json {
  if (!isJsonObject(parameters)) return parameters
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => {
      if (!isJsonObject(parameter) || !/^secure/i.test(String(parameter.type)))
        return [name, hidden(parameter)]
      const { defaultValue } = parameter
      if (defaultValue === undefined) return [name, parameter]
      return [name, { ...parameter, defaultValue: typeof defaultValue === 'string' ? HIDDEN : {} }]
    }),
  )
}

const isWritten = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '' && !value.includes('@')) || typeof value === 'number'

function hidden<Value>(value: Value): Value
function hidden(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(SECRET_PARTS, `$1${HIDDEN}`)
  if (Array.isArray(value)) return value.map((item: unknown) => hidden(item))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, isSecret(key, inner, value) ? HIDDEN : hidden(inner)]),
  )
}

/** Whether a value is a secret by the name it stands under, or by the way a request signs in. */
function isSecret(key: string, value: unknown, beside: JsonObject): boolean {
  if (!isWritten(value)) return false
  const name = key.split('/').at(-1) ?? key
  return SECRET.test(name) || (name === 'value' && beside.type === 'Raw')
}
