const statuses = {
  BadRequest: 400,
  Unauthorized: 401,
  Forbidden: 403,
  NotFound: 404,
  TooManyRequests: 429,
  InternalServerError: 500,
} as const
type StatusName = keyof typeof statuses

interface Details {
  readonly code: string
  readonly message: string
  readonly extendedData?: unknown
}

/** What the flow service refuses with; each road says it in its own way. */
export class FlowServiceRefusal extends Error {
  readonly statusName: StatusName
  readonly details: Details

  constructor(statusName: StatusName, details: Details) {
    super(details.message)
    this.statusName = statusName
    this.details = details
  }

  /** The status with which the flow service itself answers. */
  get status() {
    return statuses[this.statusName]
  }
}

/** A reference that no connection stands behind, which Dataverse finds out by itself. */
class UnboundReference extends FlowServiceRefusal {}

/** What Bookings refused when a webhook was to be registered. */
export class WebhookNotRegistered extends FlowServiceRefusal {
  /** The refusal as a 400 of the flow service that quotes it. */
  quoted(flowId: string) {
    const body = JSON.stringify({ error: this.details })
    return {
      code: 'WorkflowTriggerSubscriptionFailed',
      message: `The webhook subscription of the trigger of workflow '${flowId}' failed with status code '${this.statusName}' and body '${body}'.`,
    }
  }
}

/** The refusal as Dataverse passes it on: status and error stand inside the message. */
export function inDataverse(refusal: FlowServiceRefusal): string {
  if (refusal instanceof UnboundReference) return refusal.message
  const { status, statusName, details } = refusal
  const blamed = status >= 500 ? 'server' : 'client'
  return `Flow ${blamed} error returned with status code "${statusName}" and details "${JSON.stringify({ error: details })}".`
}

/** A refusal by status, code and message. */
export const refusal = (status: StatusName, code: string, message: string) =>
  new FlowServiceRefusal(status, { code, message })

/** A definition that the flow service cannot save, with the code of the check that failed. */
export const invalidFlow = (code: string, message: string) =>
  refusal(
    'BadRequest',
    'InvalidOpenApiFlow',
    `Flow save failed with code '${code}' and message '${message}'.`,
  )

/** A body in which something is missing. */
export const missingField = (field: string) =>
  refusal(
    'BadRequest',
    'DefinitionRequestMissingFields',
    `The definition request is missing required field '${field}'.`,
  )

/** A connection that the caller may not use, or that does not exist. */
export const connectionNotAuthorized = (callerId: string, name: string, apiName: string) =>
  refusal(
    'Forbidden',
    'ConnectionAuthorizationFailed',
    `The caller object id is '${callerId}'. Connection '${name}' to '${apiName}' cannot be used to activate this flow, either because this is not a valid connection or because it is not a connection you have access permission for. Either replace the connection with a valid connection you can access or have the connection owner activate the flow, so the connection is shared with you in the context of this flow.`,
  )

/** A reference that no connection stands behind. */
export const unboundReference = (logicalName: string) =>
  new UnboundReference('BadRequest', {
    code: 'XrmConnectionReferenceMissingConnection',
    message: `A connector was imported, however the related connection references need connections created. Connection reference: ${logicalName}.`,
  })
