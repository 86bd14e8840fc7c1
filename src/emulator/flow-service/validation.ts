import { ExpressionError, parseTemplate } from '#workflow-language/expression.ts'
import { operationOf, playsConnector } from '../connectors/catalogue.ts'
import { parameterProblem } from '../connectors/operation.ts'
import {
  type ActionList,
  actionLists,
  type ClientData,
  type ConnectorCall,
  callsConnector,
  connectorCallOf,
  type Operation,
} from './flow-definition.ts'
import { invalidFlow } from './refusal.ts'

const mostActions = 500
const bookingsTriggers = ['CreateAppointment', 'UpdateAppointment', 'CancelAppointment']

/** Refuses a flow whose definition the flow service could not run. */
export function validate({ properties: { definition, connectionReferences } }: ClientData): void {
  const lists = actionLists(definition.actions)
  const operations = [definition.triggers, ...lists].flatMap((list) => Object.entries(list))
  if (!definition.parameters?.$authentication) {
    const [trigger = ''] = Object.keys(definition.triggers)
    throw invalidTemplate(
      `The inputs of template trigger '${trigger}' refer to the workflow parameter '$authentication', which is not found`,
    )
  }
  if (Object.keys(definition.triggers).length === 0) throw invalidTemplate('The definition has no trigger')
  if (lists.length === 0) throw invalidTemplate('The definition has no action')
  if (operations.length - Object.keys(definition.triggers).length > mostActions) {
    throw invalidTemplate(`The definition has more than ${mostActions} actions`)
  }
  for (const list of lists) validateOrder(list)
  for (const [name, operation] of operations) {
    validateExpressions(name, operation)
    if (callsConnector(operation)) validateCall(name, operation, Object.keys(connectionReferences))
  }
}

const invalidTemplate = (message: string) =>
  invalidFlow('InvalidTemplate', `The template validation failed: ${message}.`)

function validateOrder(list: ActionList): void {
  for (const [name, { runAfter }] of Object.entries(list)) {
    const missing = Object.keys(Object(runAfter)).find((earlier) => !(earlier in list))
    if (missing) throw invalidTemplate(`'runAfter' of action '${name}' names the missing action '${missing}'`)
  }
}

function validateExpressions(name: string, operation: Operation): void {
  const {
    description: _,
    metadata: __,
    actions: ___,
    else: ____,
    default: _____,
    cases: ______,
    ...own
  } = operation
  for (const text of textsIn(own)) {
    try {
      parseTemplate(text)
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error
      throw invalidTemplate(`Unable to parse an expression of '${name}': ${error.message} In: ${text}`)
    }
  }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

function validateCall(name: string, { inputs }: Operation, references: readonly string[]): void {
  const call = connectorCallOf(name, inputs)
  if (!call) throw invalidTemplate(`The inputs of '${name}' are not a connector's`)
  if (!references.includes(call.connectionName)) {
    throw invalidTemplate(`'${name}' uses the connection '${call.connectionName}', which is not referenced`)
  }
  const problem = problemOf(call)
  if (problem) {
    throw invalidFlow(
      'OpenApiOperationParameterValidationFailed',
      `Input parameter validation failed in workflow operation '${name}': ${problem}`,
    )
  }
}

function problemOf({ apiName, operationId, parameters }: ConnectorCall): string | null {
  if (apiName === 'shared_microsoftbookings' && bookingsTriggers.includes(operationId)) {
    const keys = Object.keys(parameters)
    return keys.length === 1 && keys[0] === 'SMTPAddress'
      ? null
      : `The API operation '${operationId}' takes exactly the property 'SMTPAddress'.`
  }
  const operation = operationOf(apiName, operationId)
  if (operation) return parameterProblem(operationId, operation, parameters, isLiteral)
  // What the emulator does not play it cannot judge.
  return playsConnector(apiName) ? `The API operation '${operationId}' could not be found.` : null
}

const isLiteral = (value: unknown) => typeof value !== 'string' || parseTemplate(value).kind === 'literal'
