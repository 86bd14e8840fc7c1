import { answered, type RefusalCase } from './refusal-case.ts'

const START = { path: '/flow/.*/start', method: 'POST' } as const

const refused = (status: number, code: string, message: string, headers?: Readonly<Record<string, string>>) =>
  answered(START.path, status, { error: { code, message } }, { ...START, ...(headers ? { headers } : {}) })

const NOT_OURS =
  "The caller with object id 'a' does not have permission for connection 'b' under Api 'shared_logicflows'."

/** Turning on a flow outside solutions, by the flow service: what it refuses at once, and what it tells of later. */
export const FLOW_SERVICE_CASES: readonly RefusalCase[] = [
  {
    name: 'Bookings refuses the connection, which the flow service quotes',
    switches: { webhookAnswer: 'unauthorized', webhookRefusal: 'quoted' },
    remedy: 'reconnect',
    service: 'flow-service',
    said: { status: 401, code: 'Unauthorized', message: 'Unauthenticated.' },
  },
  {
    name: 'Bookings does not know the connection, which is told later',
    switches: { webhookAnswer: 'unauthorized', refusalSurface: 'async' },
    remedy: 'reconnect',
    service: 'flow-service',
    said: { status: 401, code: 'Unauthorized', message: 'Unauthenticated.' },
  },
  {
    name: 'Bookings wants an administrator, which the flow service answers itself',
    switches: { webhookAnswer: 'not-administrator', webhookRefusal: 'bare' },
    remedy: 'not-administrator',
    service: 'flow-service',
    said: { status: 403, code: 'Forbidden', message: 'Only Bookings Administrators' },
    hint: ({ problem }) => problem.roleFound.saidNot,
  },
  {
    name: 'Bookings wants an administrator, which is told later',
    switches: { webhookAnswer: 'not-administrator', refusalSurface: 'async' },
    remedy: 'not-administrator',
    service: 'flow-service',
    said: { status: 403, code: 'Forbidden', message: 'Only Bookings Administrators' },
  },
  {
    name: 'Bookings does not allow the domain, which the flow service answers itself',
    switches: { webhookAnswer: 'domain-not-allowed', webhookRefusal: 'bare' },
    remedy: 'domain-not-allowed',
    service: 'flow-service',
    said: { status: 403, code: 'Forbidden', message: 'The domain of the notification URL is not allowed.' },
  },
  {
    name: 'Bookings fails, which is told later',
    switches: { webhookAnswer: 'server-error', refusalSurface: 'async' },
    remedy: 'service-failure',
    service: 'flow-service',
    said: { status: 500, code: 'InternalServerError', message: 'Internal server error.' },
  },
  {
    name: 'a connection of the flow is somebody else’s',
    switches: { activationRefusal: 'ConnectionAuthorizationFailed' },
    remedy: 'connection-not-yours',
    service: 'flow-service',
    said: { status: 403, code: 'ConnectionAuthorizationFailed', message: 'shared_microsoftbookings' },
  },
  {
    name: 'the flow service says that the flow is somebody else’s',
    struck: refused(403, 'ConnectionAuthorizationFailed', NOT_OURS),
    remedy: 'flow-not-yours',
    service: 'flow-service',
    said: { status: 403, code: 'ConnectionAuthorizationFailed', message: 'shared_logicflows' },
  },
  {
    name: 'a data policy refuses and has a page',
    switches: { activationRefusal: 'ApiPolicyDataFlowViolation' },
    remedy: 'data-policy',
    service: 'flow-service',
    said: { status: 403, code: 'ApiPolicyDataFlowViolation', message: 'Patient data stays inside' },
    way: ({ problem }) => problem.policyPage,
  },
  {
    name: 'a resource behind the flow service is gone',
    switches: { activationRefusal: 'AzureResourceManagerRequestFailed' },
    remedy: 'not-found',
    service: 'flow-service',
    said: { code: 'ResourceNotFound', message: 'was not found' },
  },
  {
    name: 'the environment is not for this person',
    switches: { activationRefusal: 'EnvironmentAccessDenied' },
    remedy: 'environment-denied',
    service: 'flow-service',
    said: { status: 403, code: 'EnvironmentAccessDenied' },
  },
  {
    name: 'the person could not be added to the environment',
    switches: { activationRefusal: 'XrmApplyUserFailed' },
    remedy: 'environment-denied',
    service: 'flow-service',
    said: { status: 403, code: 'XrmApplyUserFailed' },
  },
  {
    name: 'the flow is not found any more',
    switches: { activationRefusal: 'FlowNotFound' },
    remedy: 'not-found',
    service: 'flow-service',
    said: { status: 404, code: 'FlowNotFound' },
  },
  {
    name: 'the flow service refuses by a code that nobody knows',
    struck: refused(409, 'FlowIsBeingMigrated', 'このフローは移行中です。'),
    remedy: 'unknown',
    service: 'flow-service',
    said: { status: 409, code: 'FlowIsBeingMigrated', message: 'このフローは移行中です。' },
  },
  {
    name: 'the flow service refuses in a text that is no JSON',
    struck: answered(START.path, 400, 'The request was rejected by something in between.', START),
    remedy: 'unknown',
    service: 'flow-service',
    said: { status: 400, message: 'The request was rejected by something in between.' },
  },
  {
    name: 'the flow service fails with a page for a browser',
    struck: answered(START.path, 500, '<html><head><title>Server Error</title></head></html>', START),
    remedy: 'service-failure',
    service: 'flow-service',
    said: { status: 500, message: 'Server Error' },
  },
  {
    name: 'the flow service breaks off',
    struck: { ...START, breaks: true },
    remedy: 'unreachable',
    service: 'flow-service',
    said: { status: 502, code: 'unreachable' },
  },
  {
    name: 'the flow service says yes in half a JSON',
    struck: answered(START.path, 200, '{"name": "', {
      ...START,
      headers: { 'content-type': 'application/json' },
    }),
    remedy: 'unreadable',
    service: 'flow-service',
    said: { code: 'unreadable', message: 'JSON only in part' },
  },
  {
    name: 'the mailbox is full, which is told later',
    switches: { webhookAnswer: 'too-many', refusalSurface: 'async' },
    remedy: 'quota',
    service: 'flow-service',
    said: { status: 429, code: 'TooManyRequests', message: 'More than expected number of webhooks' },
  },
  {
    name: 'the flow service wants to be left alone for ten minutes',
    struck: refused(429, 'TooManyConcurrentRequests', 'Please try again later.', { 'retry-after': '600' }),
    remedy: 'busy',
    service: 'flow-service',
    said: { status: 429, code: 'TooManyConcurrentRequests' },
  },
]
