import { connectorOf } from '../cloud-flow/connectors-of.ts'
import type { Action, ConnectionReferences } from '../cloud-flow/definition.ts'
import { isJsonObject, textAt, valueAt } from '../json-object.ts'
import type { Fields } from './effect.ts'

/** A call that an action makes to whatever is outside of its run. */
export interface Call {
  /** The type of the action, in lower case. */
  readonly type: string
  readonly connector: string | null
  readonly operationId: string | null
  /** What the operation is given; of an action that names no operation, all its inputs. */
  readonly parameters: Fields
}

/** The call that an action makes with the inputs it came to. */
export function callOf(action: Action, inputs: unknown, references: ConnectionReferences): Call {
  const parameters = valueAt(inputs, 'parameters')
  const operationId = textAt(action.inputs, 'host', 'operationId')
  const given = operationId === null ? inputs : parameters
  return {
    type: action.type.toLowerCase(),
    connector: connectorOf(action, references),
    operationId,
    parameters: isJsonObject(given) ? given : {},
  }
}
