import type { JsonObject } from '../cloud-flow/definition.ts'
import type { ConnectorName } from '../connectors/connector.ts'
import { authentication, written } from './expression.ts'

/** The inputs that say which operation of which connector to call, and as whom. */
export const inputsFor = (
  connector: ConnectorName,
  operationId: string,
  connectionName: string,
  parameters: JsonObject,
): JsonObject => ({
  host: { connectionName, operationId, apiId: `/providers/Microsoft.PowerApps/apis/${connector}` },
  parameters,
  authentication: written(authentication),
})
