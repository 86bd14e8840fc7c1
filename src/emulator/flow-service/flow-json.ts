import { productNames } from '../connectors/product-names.ts'
import { connectionOf, type Reference } from './connections.ts'
import {
  type ActionList,
  actionLists,
  connectorCallOf,
  type Operation,
  readClientData,
} from './flow-definition.ts'
import type { KnownFlow } from './known-flow.ts'
import { instant } from './paging.ts'
import type { FlowSession } from './session.ts'

const states = { 0: 'Stopped', 1: 'Started', 2: 'Suspended' } as const

/** The path of a flow among the service's resources. */
export const flowPath = (environmentId: string, name: string) =>
  `/providers/Microsoft.ProcessSimple/environments/${environmentId}/flows/${name}`

/** A flow as a list shows it: without its definition. */
export function flowItem({ tenant, user }: FlowSession, known: KnownFlow) {
  const flow = readClientData(known.clientdata)
  const definition = flow?.properties.definition
  const operations = definition ? actionLists(definition.actions).flatMap(Object.entries) : []
  return {
    name: known.name,
    id: flowPath(known.environmentId, known.name),
    type: 'Microsoft.ProcessSimple/environments/flows',
    properties: {
      apiId: '/providers/Microsoft.PowerApps/apis/shared_logicflows',
      displayName: known.displayName,
      userType: known.ownerId === user.id ? 'Owner' : 'CoOwner',
      state: states[known.statecode],
      connectionReferences: referencesOf(known, flow?.properties.connectionReferences ?? {}),
      createdTime: instant(known.createdTime),
      lastModifiedTime: instant(known.lastModifiedTime),
      environment: {
        name: known.environmentId,
        type: 'Microsoft.ProcessSimple/environments',
        id: `/providers/Microsoft.ProcessSimple/environments/${known.environmentId}`,
      },
      definitionSummary: {
        triggers: Object.entries(definition?.triggers ?? {}).map(summary),
        actions: operations.map(summary),
      },
      creator: {
        tenantId: tenant.id,
        objectId: known.ownerId,
        userId: known.ownerId,
        userType: 'ActiveDirectory',
      },
      provisioningMethod: 'FromDefinition',
      flowFailureAlertSubscribed: true,
      ...(known.workflowEntityId && { workflowEntityId: known.workflowEntityId }),
      isManaged: known.isManaged,
    },
  }
}

/** A flow with everything that is known of it. */
export function flowJson(session: FlowSession, known: KnownFlow) {
  const item = flowItem(session, known)
  return {
    ...item,
    properties: {
      ...item.properties,
      definition: readClientData(known.clientdata)?.properties.definition ?? null,
      flowSuspensionReason: known.suspension?.reason ?? 'None',
      installationStatus: 'Installed',
      resourceId: known.name,
      plan: 'NotSpecified',
    },
  }
}

/** The connections of a flow as the flow service names them. */
function referencesOf(known: KnownFlow, references: Readonly<Record<string, Reference>>) {
  const place = known.place(known.ownerId)
  return Object.fromEntries(
    Object.entries(references).map(([key, reference]) => {
      const connection = connectionOf(place, reference)
      const id = reference.id ?? `/providers/Microsoft.PowerApps/apis/${reference.api?.name ?? key}`
      const logicalName = reference.connection?.connectionReferenceLogicalName
      return [
        key,
        {
          connectionName: connection?.name ?? reference.connectionName ?? '',
          ...(logicalName && { connectionReferenceLogicalName: logicalName }),
          source: 'Embedded',
          id,
          displayName: productNames[id.slice(id.lastIndexOf('/') + 1)] ?? key,
          tier: 'NotSpecified',
        },
      ]
    }),
  )
}

function summary([name, operation]: [string, ActionList[string]]) {
  const call = connectorCallOf(name, operation.inputs)
  const metadata = metadataOf(operation)
  return {
    type: operation.type,
    ...(call && { swaggerOperationId: call.operationId }),
    ...(metadata !== undefined && { metadata }),
  }
}

const metadataOf = ({ metadata }: Operation): unknown => metadata
