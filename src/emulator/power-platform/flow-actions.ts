import {
  actionLists,
  connectorCallOf,
  type Operation,
  readClientData,
} from '../flow-service/flow-definition.ts'
import type { WorkflowRow } from '../tenant.ts'

/** Which actions of flows are asked for; what is left out does not matter. */
export interface ActionQuestion {
  readonly workflowId: string | undefined
  readonly connector: string | undefined
  readonly isTrigger: string | undefined
  readonly parameterName: string | undefined
  readonly parameterValue: string | undefined
  /** Whether name and value of a parameter must be the same, not only contain what was asked for. */
  readonly exact: boolean
}

/** The connector actions and triggers of a flow that fit a question. */
export function actionsOf({ workflowid, clientdata }: WorkflowRow, question: ActionQuestion) {
  if (question.workflowId && question.workflowId !== workflowid) return []
  const definition = readClientData(clientdata)?.properties.definition
  if (!definition) return []
  const operations = [
    ...Object.entries(definition.triggers).map((operation) => ({ operation, isTrigger: true })),
    ...actionLists(definition.actions)
      .flatMap(Object.entries)
      .map((operation) => ({ operation, isTrigger: false })),
  ]
  return operations.flatMap(({ operation: [name, operation], isTrigger }) => {
    if (question.isTrigger !== undefined && question.isTrigger !== String(isTrigger)) return []
    return described(workflowid, name, operation, isTrigger, question)
  })
}

function described(
  workflowId: string,
  name: string,
  { inputs, type }: Operation,
  isTrigger: boolean,
  { connector, parameterName, parameterValue, exact }: ActionQuestion,
) {
  const call = connectorCallOf(name, inputs)
  if (connector !== undefined && call?.apiName !== connector) return []
  const parameters = Object.entries(call?.parameters ?? {}).map(([key, value]) => ({
    name: key,
    value: String(value),
  }))
  const fits = (wanted: string | undefined, found: string) =>
    wanted === undefined ||
    (exact
      ? found.toLowerCase() === wanted.toLowerCase()
      : found.toLowerCase().includes(wanted.toLowerCase()))
  const asked = parameterName !== undefined || parameterValue !== undefined
  const found = parameters.some(
    (parameter) => fits(parameterName, parameter.name) && fits(parameterValue, parameter.value),
  )
  if (asked && !found) return []
  return [
    {
      workflowId,
      name,
      type,
      isTrigger,
      connector: call?.apiName,
      operationId: call?.operationId,
      parameters,
    },
  ]
}
