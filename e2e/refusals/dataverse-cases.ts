import { answered, type RefusalCase } from './refusal-case.ts'

const TURN_ON = { path: '/workflows\\(', method: 'PATCH' } as const

const refused = (status: number, code: string, message: string, headers?: Readonly<Record<string, string>>) =>
  answered(
    TURN_ON.path,
    status,
    { error: { code, message } },
    { ...TURN_ON, ...(headers ? { headers } : {}) },
  )

/** What the flow service refused, as Dataverse passes it on; Power Automate's messages come in the caller's language. */
const passedOn = (name: string, code: string, message: string) =>
  refused(
    400,
    '0x80060467',
    `Flow client error returned with status code "${name}" and details "${JSON.stringify({ error: { code, message } })}".`,
  )

const NOT_OURS =
  "The caller with object id 'a' does not have permission for connection 'b' under Api 'shared_logicflows'."
const UNCLEAR = 'アクセスが拒否されました。'

/** Turning on a flow of a solution, by Dataverse. */
export const DATAVERSE_CASES: readonly RefusalCase[] = [
  {
    name: 'Bookings does not know the connection',
    switches: { webhookAnswer: 'unauthorized' },
    remedy: 'reconnect',
    service: 'dataverse',
    said: { status: 401, code: 'Unauthorized', message: 'Unauthenticated.' },
  },
  {
    name: 'Bookings wants an administrator',
    switches: { webhookAnswer: 'not-administrator' },
    remedy: 'not-administrator',
    service: 'dataverse',
    said: { status: 403, code: 'Forbidden', message: 'Only Bookings Administrators' },
    hint: ({ problem }) => problem.roleFound.saidNot,
  },
  {
    name: 'Bookings does not allow the domain',
    switches: { webhookAnswer: 'domain-not-allowed', wrapperStatus: 403 },
    remedy: 'domain-not-allowed',
    service: 'dataverse',
    said: { status: 403, code: 'Forbidden', message: 'The domain of the notification URL is not allowed.' },
  },
  {
    name: 'Bookings forbids and does not say why',
    struck: passedOn('Forbidden', 'Forbidden', UNCLEAR),
    remedy: 'forbidden-unclear',
    service: 'dataverse',
    said: { status: 403, code: 'Forbidden', message: UNCLEAR },
    hint: ({ problem }) => problem.roleFound.administrator,
  },
  {
    name: 'Bookings fails',
    switches: { webhookAnswer: 'server-error' },
    remedy: 'service-failure',
    service: 'dataverse',
    said: { status: 500, code: 'InternalServerError', message: 'Internal server error.' },
  },
  {
    name: 'a connection is somebody else’s',
    switches: { activationRefusal: 'ConnectionAuthorizationFailed' },
    remedy: 'connection-not-yours',
    service: 'dataverse',
    said: { status: 403, code: 'ConnectionAuthorizationFailed', message: 'shared_microsoftbookings' },
  },
  {
    name: 'a connection reference is bound to nothing',
    struck: refused(
      400,
      '0x80060467',
      'A connector was imported, however the related connection references need connections created. Connection reference: desk_bookings.',
    ),
    remedy: 'connection-unbound',
    service: 'dataverse',
    said: { status: 400, code: '0x80060467', message: 'need connections created' },
  },
  {
    name: 'the flow is somebody else’s',
    struck: passedOn('Forbidden', 'ConnectionAuthorizationFailed', NOT_OURS),
    remedy: 'flow-not-yours',
    service: 'dataverse',
    said: { status: 403, code: 'ConnectionAuthorizationFailed', message: 'shared_logicflows' },
  },
  {
    name: 'a data policy refuses, in words',
    switches: { activationRefusal: 'DlpViolation' },
    remedy: 'data-policy',
    service: 'dataverse',
    said: { status: 403, code: 'DlpViolation', message: 'Patient data stays inside' },
  },
  {
    name: 'a data policy refuses and names whom to ask',
    switches: { activationRefusal: 'ApiPolicyDataFlowViolation' },
    remedy: 'data-policy',
    service: 'dataverse',
    said: { status: 403, code: 'ApiPolicyDataFlowViolation', message: 'Patient data stays inside' },
    way: ({ problem }) => problem.policyPage,
    hint: ({ problem }) => problem.policyKinds.BusinessAndNonBusinessConnector,
  },
  {
    name: 'a data policy forbids an address',
    switches: { activationRefusal: 'ApiPolicyEndpointViolation' },
    remedy: 'endpoint-policy',
    service: 'dataverse',
    said: { status: 403, code: 'ApiPolicyEndpointViolation', message: 'Patient data stays inside' },
    way: ({ problem }) => problem.policyPage,
  },
  {
    name: 'a premium license is missing',
    switches: { activationRefusal: 'MissingAdequateQuotaPolicy' },
    remedy: 'licence',
    service: 'dataverse',
    said: { status: 403, code: 'MissingAdequateQuotaPolicy', message: 'Power Automate Premium' },
  },
  {
    name: 'the definition is refused with a code inside a code',
    switches: { activationRefusal: 'InvalidOpenApiFlow', wrapperStatus: 403 },
    remedy: 'definition',
    service: 'dataverse',
    said: {
      code: 'WorkflowRunActionInputsInvalidProperty',
      message: "The property 'timezone' is not allowed.",
    },
  },
  {
    name: 'the concurrency of a trigger cannot be taken back',
    switches: { activationRefusal: 'CannotDisableTriggerConcurrency' },
    remedy: 'definition',
    service: 'dataverse',
    said: { status: 400, code: 'CannotDisableTriggerConcurrency' },
  },
  {
    name: 'the flow of a solution is not published',
    switches: { activationRefusal: 'CannotStartUnpublishedSolutionFlow' },
    remedy: 'unpublished',
    service: 'dataverse',
    said: { status: 400, code: 'CannotStartUnpublishedSolutionFlow' },
  },
  {
    name: 'a child flow cannot be used',
    switches: { activationRefusal: 'ChildFlowUnsupportedForInvokerConnections' },
    remedy: 'child-flow',
    service: 'dataverse',
    said: { status: 400, code: 'ChildFlowUnsupportedForInvokerConnections' },
  },
  {
    name: 'the environment’s Dataverse gives too few rights',
    switches: { activationRefusal: 'InsufficientCdsPermissions' },
    remedy: 'environment-denied',
    service: 'dataverse',
    said: { status: 403, code: 'InsufficientCdsPermissions' },
  },
  {
    name: 'too many ask the flow service, of which Dataverse tells',
    switches: { activationRefusal: 'TooManyConcurrentRequests' },
    remedy: 'throttled',
    service: 'dataverse',
    said: { status: 429, code: 'TooManyConcurrentRequests' },
  },
  {
    name: 'a privilege is missing in Dataverse',
    struck: refused(
      403,
      '0x80040220',
      'Principal user (Id=1, type=8) is missing prvWriteWorkflow privilege.',
    ),
    remedy: 'privilege-missing',
    service: 'dataverse',
    said: { status: 403, code: '0x80040220', message: 'prvWriteWorkflow' },
  },
  {
    name: 'somebody else changed the flow',
    struck: refused(412, '0x80060882', "The version of the existing record doesn't match."),
    remedy: 'stale',
    service: 'dataverse',
    said: { status: 412, code: '0x80060882' },
  },
  {
    name: 'Dataverse answers in a language and by a code that nobody knows',
    switches: { activationRefusal: 'localised' },
    remedy: 'unknown',
    service: 'dataverse',
    said: {
      status: 400,
      code: 'FlowRegionMoveInProgress',
      message: 'フローは別のリージョンに移動している途中',
    },
  },
  {
    name: 'Dataverse refuses by a code that nobody knows',
    struck: refused(400, '0x8004ffff', 'Something of which nobody has heard.'),
    remedy: 'unknown',
    service: 'dataverse',
    said: { status: 400, code: '0x8004ffff', message: 'Something of which nobody has heard.' },
  },
  {
    name: 'a gateway before Dataverse gives up',
    struck: answered(TURN_ON.path, 504, '<html><title>504 Gateway Time-out</title></html>', TURN_ON),
    remedy: 'timed-out',
    service: 'dataverse',
    said: { status: 504, message: '504 Gateway Time-out' },
  },
  {
    name: 'Dataverse breaks off',
    struck: { ...TURN_ON, breaks: true },
    remedy: 'unreachable',
    service: 'dataverse',
    said: { status: 502, code: 'unreachable' },
  },
  {
    name: 'Dataverse says yes with a page for a browser',
    struck: answered(TURN_ON.path, 200, '<!doctype html><title>Sign in</title>', {
      ...TURN_ON,
      headers: { 'content-type': 'text/html' },
    }),
    remedy: 'unreadable',
    service: 'dataverse',
    said: { code: 'unreadable', message: 'text/html' },
  },
  {
    name: 'the mailbox is full',
    switches: { webhookAnswer: 'too-many' },
    remedy: 'quota',
    service: 'dataverse',
    said: { status: 429, code: 'TooManyRequests', message: 'More than expected number of webhooks' },
  },
  {
    name: 'Dataverse wants to be left alone for ten minutes',
    struck: refused(429, '0x80072322', 'Number of requests exceeded the limit of 6000.', {
      'retry-after': '600',
    }),
    remedy: 'busy',
    service: 'dataverse',
    said: { status: 429, code: '0x80072322' },
  },
]
