/** With what the flow service can be made to refuse to turn a flow on; `localised` is a code nobody knows, said in Japanese. */
export const activationCodes = [
  'ConnectionAuthorizationFailed',
  'DlpViolation',
  'ApiPolicyDataFlowViolation',
  'ApiPolicyEndpointViolation',
  'MissingAdequateQuotaPolicy',
  'InvalidOpenApiFlow',
  'AzureResourceManagerRequestFailed',
  'CannotStartUnpublishedSolutionFlow',
  'ChildFlowUnsupportedForInvokerConnections',
  'EnvironmentAccessDenied',
  'InsufficientCdsPermissions',
  'TooManyConcurrentRequests',
  'CannotDisableTriggerConcurrency',
  'XrmApplyUserFailed',
  'FlowNotFound',
  'localised',
] as const
export type ActivationCode = (typeof activationCodes)[number]
