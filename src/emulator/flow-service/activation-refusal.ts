import { seededGuid } from '../seed/seeding.ts'
import type { ActivationCode } from './activation-codes.ts'
import type { FlowPlace } from './flow-service.ts'
import { connectionNotAuthorized, FlowServiceRefusal, invalidFlow, refusal } from './refusal.ts'

/** Refuses to turn a flow on where the tenant's switch says so. */
export function checkActivation(place: FlowPlace): void {
  const { activationRefusal } = place.tenant.switches
  if (activationRefusal !== 'none') throw refusals[activationRefusal](place)
}

const forbidden = (code: ActivationCode, message: string) => refusal('Forbidden', code, message)
const badRequest = (code: ActivationCode, message: string) => refusal('BadRequest', code, message)
const connectors = "'Microsoft Bookings' with 'Zoom Meetings'"
const policyName = 'Patient data stays inside'

const refusals: Readonly<Record<ActivationCode, (place: FlowPlace) => FlowServiceRefusal>> = {
  ConnectionAuthorizationFailed: ({ callerId }) =>
    connectionNotAuthorized(callerId, 'shared-microsoftb-0a1b2c3d', 'shared_microsoftbookings'),
  DlpViolation: ({ flowId }) =>
    forbidden(
      'DlpViolation',
      `Flow '${flowId}' cannot be activated due to admin API policies. Admin data policy '${policyName}' restricts the use of ${connectors}.`,
    ),
  ApiPolicyDataFlowViolation: (place) =>
    policyViolation(place, 'ApiPolicyDataFlowViolation', 'BusinessAndNonBusinessConnector'),
  ApiPolicyEndpointViolation: (place) =>
    policyViolation(place, 'ApiPolicyEndpointViolation', 'BlockedConnectorEndpoint'),
  MissingAdequateQuotaPolicy: ({ callerId }) =>
    forbidden(
      'MissingAdequateQuotaPolicy',
      `The user '${callerId}' does not have a service plan adequate for the non-Standard connection. The required plans are 'Power Automate Premium'.`,
    ),
  InvalidOpenApiFlow: () =>
    invalidFlow(
      'WorkflowRunActionInputsInvalidProperty',
      "The 'inputs' of workflow run action 'Create_meeting' of type 'OpenApiConnection' are not valid. The property 'timezone' is not allowed.",
    ),
  AzureResourceManagerRequestFailed: ({ flowId }) =>
    badRequest(
      'AzureResourceManagerRequestFailed',
      `Request to Azure Resource Manager failed with error: '${JSON.stringify({ error: { code: 'ResourceNotFound', message: `The Resource 'Microsoft.Logic/workflows/${flowId}' was not found.` } })}'.`,
    ),
  CannotStartUnpublishedSolutionFlow: () =>
    badRequest(
      'CannotStartUnpublishedSolutionFlow',
      'Please authenticate the flow connections and save the flow to enable activation.',
    ),
  ChildFlowUnsupportedForInvokerConnections: ({ flowId }) =>
    badRequest(
      'ChildFlowUnsupportedForInvokerConnections',
      `The workflow with id '${flowId}' cannot be used as a child workflow because child workflows only support embedded connections.`,
    ),
  EnvironmentAccessDenied: ({ environmentId }) =>
    forbidden('EnvironmentAccessDenied', `Access to the environment '${environmentId}' is denied.`),
  InsufficientCdsPermissions: ({ callerId }) =>
    forbidden(
      'InsufficientCdsPermissions',
      `The user '${callerId}' does not have sufficient permissions in the environment's Dataverse database.`,
    ),
  TooManyConcurrentRequests: () =>
    refusal(
      'TooManyRequests',
      'TooManyConcurrentRequests',
      'The number of concurrent requests exceeded the limit. Please try again later.',
    ),
  CannotDisableTriggerConcurrency: () =>
    badRequest(
      'CannotDisableTriggerConcurrency',
      'The concurrency of the workflow trigger cannot be changed from enabled to disabled once it has been enabled.',
    ),
  XrmApplyUserFailed: ({ callerId }) =>
    forbidden(
      'XrmApplyUserFailed',
      `Adding the user '${callerId}' to the environment's Dataverse database failed.`,
    ),
  FlowNotFound: ({ flowId }) => refusal('NotFound', 'FlowNotFound', `Could not find flow '${flowId}'.`),
  localised: () =>
    refusal(
      'BadRequest',
      'FlowRegionMoveInProgress',
      'フローは別のリージョンに移動している途中のため、有効にできませんでした。',
    ),
}

function policyViolation({ tenant }: FlowPlace, code: ActivationCode, type: string): FlowServiceRefusal {
  const policyId = seededGuid({ ...tenant, tenantId: tenant.id, label: '', now: new Date(0) }, 'policy')
  return new FlowServiceRefusal('Forbidden', {
    code,
    message: `The connection is not permitted: admin data policy '${policyName}' restricts the use of ${connectors}.`,
    extendedData: {
      violation: {
        policyId,
        policyDisplayName: policyName,
        type,
        parameters: ['shared_microsoftbookings', 'shared_zoommeetingsip'],
      },
      additionalInfo: {
        adminContactEmailAddress: `it@${tenant.domain}`,
        policyWikiUrl: `https://wiki.${tenant.domain}/data-policies`,
      },
    },
  })
}
