import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { ActionFailed, type Perform } from '#workflow-language/run.ts'
import { operationOf } from '../connectors/catalogue.ts'
import { type ConnectorRequest, parameterProblem, requestOf } from '../connectors/operation.ts'
import { type ConnectionsPlace, connectionOf } from '../flow-service/connections.ts'
import { type ClientData, type ConnectorCall, connectorCallOf } from '../flow-service/flow-definition.ts'
import type { Connection } from '../tenant.ts'
import type { World } from '../world.ts'
import { type ConnectorAnswer, sendToConnector } from './connector-request.ts'

/** The flow that is running, and where. */
export interface Running extends ConnectionsPlace {
  readonly world: World
  readonly flow: ClientData
  readonly flowName: string
  readonly runId: string
}

/** Performs the connector actions of a run by real requests, each of which goes into the journal. */
export const performer =
  (running: Running): Perform =>
  async ({ name, type, inputs }) => {
    const call = type.startsWith('OpenApiConnection') ? connectorCallOf(name, inputs) : null
    if (!call) throw new ActionFailed({ code: 'NotSupported', message: `The emulator performs no ${type}.` })
    const connection = connectionFor(running, call)
    const request = requestFor(call)
    const answer = await sendToConnector(running.world, running.tenant, connection, request)
    enterInJournal(running, call, request, answer)
    const outputs = { statusCode: answer.status, headers: answer.headers, body: answer.body }
    if (answer.status < 400) return { outputs }
    throw new ActionFailed({ code: codeOf(answer.status), message: messageIn(answer.body), outputs })
  }

function connectionFor(running: Running, call: ConnectorCall): Connection {
  const reference = running.flow.properties.connectionReferences[call.connectionName]
  const connection = connectionOf(running, reference)
  if (connection?.apiName === call.apiName) return connection
  const message = `The connection '${call.connectionName}' of '${call.name}' is missing.`
  throw new ActionFailed({ code: 'ConnectionAuthorizationFailed', message })
}

function requestFor({ apiName, operationId, parameters }: ConnectorCall): ConnectorRequest {
  const operation = operationOf(apiName, operationId)
  const problem = operation
    ? parameterProblem(operationId, operation, parameters)
    : `The emulator does not play the operation '${operationId}' of ${apiName}.`
  if (operation && !problem) return requestOf(operation, parameters)
  throw new ActionFailed({ code: 'OpenApiOperationParameterValidationFailed', message: problem ?? '' })
}

function enterInJournal(
  { world, tenant, flowName, runId }: Running,
  { name, apiName, operationId }: ConnectorCall,
  { method, path, body }: ConnectorRequest,
  { status, body: answer }: ConnectorAnswer,
): void {
  tenant.journal.push({
    id: randomUUID(),
    at: world.now().toISOString(),
    runId,
    flowName,
    action: name,
    connector: apiName,
    operationId,
    method,
    path,
    body,
    status,
    answer,
  })
}

const codes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
}
const codeOf = (status: number) => codes[status] ?? `Http${status}`

const Refusal = v.union([
  v.pipe(
    v.object({ error: v.object({ message: v.string() }) }),
    v.transform(({ error }) => error.message),
  ),
  v.pipe(
    v.object({ message: v.string() }),
    v.transform(({ message }) => message),
  ),
])

function messageIn(body: unknown): string {
  const { success, output } = v.safeParse(Refusal, body)
  return success ? output : String(body ?? 'The request failed.')
}
