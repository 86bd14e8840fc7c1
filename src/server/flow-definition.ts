import type { ClientData } from '#domain/cloud-flow/definition.ts'
import { readClientData } from '#domain/cloud-flow/flow-document.ts'
import type { FlowRow } from './gateways/flow-row.ts'
import { jsonOrText } from './gateways/json.ts'

const known = new WeakMap<FlowRow, ClientData | null>()

/** The definition that a row holds as text, read no more than once; null where it is none. */
export function clientDataOf(row: FlowRow): ClientData | null {
  const read = known.get(row)
  if (read !== undefined) return read
  const clientData = readClientData(jsonOrText(row.clientdata))
  known.set(row, clientData)
  return clientData
}
