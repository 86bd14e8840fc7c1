import { dataverseOperations } from './dataverse.ts'
import type { Operation, Operations } from './operation.ts'
import { outlookOperations } from './outlook.ts'
import { stripeOperations } from './stripe.ts'
import { teamsOperations } from './teams.ts'
import { zoomOperations } from './zoom.ts'

const catalogue: Readonly<Record<string, Operations>> = {
  shared_commondataserviceforapps: dataverseOperations,
  shared_office365: outlookOperations,
  shared_stripe: stripeOperations,
  shared_teams: teamsOperations,
  shared_zoommeetingsip: zoomOperations,
}

/** Whether the emulator plays a connector's actions. */
export const playsConnector = (apiName: string): boolean => apiName in catalogue

/** An action of a connector that the emulator plays. */
export const operationOf = (apiName: string, operationId: string): Operation | undefined =>
  catalogue[apiName]?.[operationId]
