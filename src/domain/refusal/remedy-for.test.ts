import { describe, expect, it } from 'vitest'
import { layersOf } from './layers.ts'
import type { Refusal } from './refusal.ts'
import type { Remedy } from './remedy.ts'
import { remedyFor } from './remedy-for.ts'

const refusal = (
  service: Refusal['service'],
  status: number,
  body: unknown,
  retryAfter: number | null = null,
): Refusal => ({
  service,
  operation: 'turn the flow on',
  status,
  layers: layersOf(status, body),
  requestIds: {},
  retryAfter,
  at: '2026-11-20T09:00:00Z',
  body: JSON.stringify(body),
})

const dataverse = (status: number, code: string, message = 'Not now.') =>
  refusal('dataverse', status, { error: { code, message } })

/** A refusal of the flow service, or of Bookings behind it, as Dataverse passes it on. */
const passedOn = (name: string, code: string, message = 'いまはできません。', outer = 400) => {
  const details = JSON.stringify({ error: { code, message } })
  return dataverse(
    outer,
    '0x80060467',
    `Flow client error returned with status code "${name}" and details "${details}".`,
  )
}

const entra = (error: string, number: number, more = {}) =>
  refusal('entra', 400, { error, error_description: `AADSTS${number}: No.`, error_codes: [number], ...more })

const flowService = (status: number, code: string, message = 'x', retryAfter: number | null = null) =>
  refusal('flow-service', status, { error: { code, message } }, retryAfter)

const asked = (operation: string, refused: Refusal): Refusal => ({ ...refused, operation })

/** What this product's own road to Microsoft says where no answer came. */
const ours = (code: string, status = 504, retryAfter: number | null = null): Refusal => ({
  ...refusal('dataverse', status, '', retryAfter),
  layers: [{ status, code, message: 'ETIMEDOUT' }],
})

/** A failed entry of a trigger's history. */
const history = (code: string, message = 'The webhook subscription failed.') => ({
  name: '08585',
  properties: { status: 'Failed', code, error: { code, message } },
})

const FULL = 'Resource Exhausted. More than expected number of webhooks created for a calendar.'
const INPUTS = "Flow save failed with code 'WorkflowRunActionInputsInvalidProperty' and message 'x'"
const NOT_MINE =
  "The caller with object id '1' does not have permission for connection '2' under Api 'shared_logicflows'."
const ADMINISTRATORS = 'Access forbidden. Only Bookings Administrators can create webhooks/flows.'
const DOMAIN = 'The domain of the notification URL is not in the allow list.'

describe('the remedy', () => {
  it.each<[string, Refusal, Remedy]>([
    ['a connection that Bookings no longer lets in', passedOn('Unauthorized', 'Unauthorized'), 'reconnect'],
    [
      'somebody who is no Bookings administrator',
      passedOn('Forbidden', 'Forbidden', ADMINISTRATORS),
      'not-administrator',
    ],
    [
      'the same, refused with 403 outside too',
      passedOn('Forbidden', 'Forbidden', ADMINISTRATORS, 403),
      'not-administrator',
    ],
    ['the same, passed on unwrapped', dataverse(403, 'Forbidden', ADMINISTRATORS), 'not-administrator'],
    ['a notification domain', passedOn('Forbidden', 'Forbidden', DOMAIN), 'domain-not-allowed'],
    [
      'the same in other words',
      passedOn('Forbidden', 'Forbidden', 'notification_url: domain refused'),
      'domain-not-allowed',
    ],
    [
      'a 403 that does not say which',
      passedOn('Forbidden', 'Forbidden', 'Access forbidden.'),
      'forbidden-unclear',
    ],
    [
      'a 403 in another language',
      passedOn('Forbidden', 'Forbidden', 'アクセスは禁止されています。'),
      'forbidden-unclear',
    ],
    [
      'a 403 that says both',
      passedOn('Forbidden', 'Forbidden', `${ADMINISTRATORS} ${DOMAIN}`),
      'forbidden-unclear',
    ],
    ['a full mailbox', passedOn('TooManyRequests', 'TooManyRequests'), 'quota'],
    ['a full mailbox, told by number', passedOn('429', 'ResourceExhausted'), 'quota'],
    [
      'a full mailbox, refused with 429 outside too',
      passedOn('TooManyRequests', 'TooManyRequests', 'x', 429),
      'quota',
    ],
    ['a busy Dataverse, by requests', dataverse(429, '0x80072322'), 'throttled'],
    ['a busy Dataverse, by time', dataverse(429, '0x80072321'), 'throttled'],
    ['a busy Dataverse, by concurrency', dataverse(429, '0x80072326'), 'throttled'],
    [
      'a busy Graph',
      refusal('graph', 429, { error: { code: 'TooManyRequests', message: 'x' } }, 3),
      'throttled',
    ],
    [
      'a busy Graph that names no time',
      refusal('graph', 429, { error: { code: 'TooManyRequests', message: 'x' } }),
      'throttled',
    ],
    [
      'a busy flow service behind Dataverse',
      passedOn('TooManyRequests', 'TooManyConcurrentRequests'),
      'throttled',
    ],
    [
      'a connector asked too often, which says so in its message alone',
      passedOn('TooManyRequests', 'TooManyRequests', 'Rate limit is exceeded. Try again in 26 seconds.'),
      'throttled',
    ],
    ['a busy Dataverse behind the flow service', passedOn('TooManyRequests', '0x80072322'), 'throttled'],
    [
      "somebody else's connection",
      passedOn('Forbidden', 'ConnectionAuthorizationFailed'),
      'connection-not-yours',
    ],
    ['a data policy', passedOn('Forbidden', 'ApiPolicyDataFlowViolation'), 'data-policy'],
    ['a data policy of the older kind', passedOn('BadRequest', 'DlpViolation'), 'data-policy'],
    ['a missing licence', passedOn('Forbidden', 'MissingAdequateQuotaPolicy'), 'licence'],
    ['missing consent', entra('invalid_grant', 65001), 'consent'],
    ['missing consent, by name', entra('invalid_grant', 0, { suberror: 'consent_required' }), 'consent'],
    ['consent that was declined', entra('invalid_grant', 65004), 'consent'],
    ['a challenge', entra('interaction_required', 50079, { claims: '{}' }), 'interaction'],
    ['a challenge, by number alone', entra('invalid_grant', 50076), 'interaction'],
    ['a session that ended', entra('invalid_grant', 70043), 'interaction'],
    [
      'a token that a service no longer takes',
      refusal('graph', 401, { error: { code: 'InvalidAuthenticationToken' } }),
      'interaction',
    ],
    ['a policy no prompt can satisfy', entra('interaction_required', 53003), 'conditional-access'],
    [
      'this product’s own secret',
      refusal('entra', 401, { error: 'invalid_client', error_codes: [7000215] }),
      'app-setup',
    ],
    ['a row that changed meanwhile', dataverse(412, '0x80060882'), 'stale'],
    ['the same without a code', dataverse(412, ''), 'stale'],
    ['a row that is gone', dataverse(404, '0x80040217'), 'not-found'],
    ['a flow that is gone', passedOn('NotFound', 'FlowNotFound'), 'not-found'],
    [
      'a service that fails',
      refusal('power-platform', 500, { code: 'UnexpectedError', message: 'x' }),
      'service-failure',
    ],
    [
      'a service that fails behind another',
      passedOn('InternalServerError', 'AzureResourceManagerServerError'),
      'service-failure',
    ],
    ['a gateway that speaks no JSON', refusal('discovery', 504, '<html>Gateway Timeout</html>'), 'timed-out'],
    ['a privilege that Dataverse misses', dataverse(403, '0x80040220'), 'privilege-missing'],
    [
      'a mailbox that Graph keeps closed',
      refusal('graph', 403, { error: { code: 'ErrorAccessDenied', message: 'No.' } }),
      'no-access',
    ],
    ['a definition with a fault', passedOn('BadRequest', 'InvalidOpenApiFlow'), 'definition'],
    [
      'a definition that lacks a part',
      passedOn('BadRequest', 'DefinitionRequestMissingFields'),
      'definition',
    ],
    ['a definition in words', passedOn('BadRequest', 'InvalidOpenApiFlow', INPUTS), 'definition'],
    ['a flow that calls itself', passedOn('BadRequest', 'FlowCannotInvokeItself'), 'child-flow'],
    [
      'a child flow with connections of its caller',
      passedOn('BadRequest', 'ChildFlowUnsupportedForInvokerConnections'),
      'child-flow',
    ],
    ['a flow of a solution', passedOn('BadRequest', 'CannotStartUnpublishedSolutionFlow'), 'unpublished'],
    [
      'a reference without a connection',
      passedOn('BadRequest', 'XrmConnectionReferenceMissingConnection'),
      'connection-unbound',
    ],
    [
      'the same, told by Dataverse in words',
      dataverse(
        400,
        '0x80060467',
        'A connector was imported, however the related connection references need connections.',
      ),
      'connection-unbound',
    ],
    [
      'a flow of somebody else',
      passedOn('Forbidden', 'ConnectionAuthorizationFailed', NOT_MINE),
      'flow-not-yours',
    ],
    ['an address a policy blocks', passedOn('Forbidden', 'ApiPolicyEndpointViolation'), 'endpoint-policy'],
    ['an environment', flowService(403, 'EnvironmentAccessDenied'), 'environment-denied'],
    ['somebody whom Dataverse does not know', dataverse(403, '0x80072560'), 'environment-denied'],
    ['rights in Dataverse', flowService(403, 'InsufficientCdsPermissions'), 'environment-denied'],
    ['a flow service that is busy', flowService(429, 'TooManyConcurrentRequests', 'x', 3), 'throttled'],
    ['a flow service that is busy without a code', flowService(429, '', 'x', 3), 'throttled'],
    ['a full mailbox, told by the flow service', flowService(429, 'TooManyRequests', FULL), 'quota'],
    [
      'a connection, told by the flow service',
      flowService(401, 'Unauthorized', 'Unauthenticated.'),
      'reconnect',
    ],
    [
      'a token that the flow service no longer takes',
      flowService(401, 'ExpiredAuthenticationToken'),
      'interaction',
    ],
    ['a full mailbox, in a history', refusal('flow-service', 200, history('TooManyRequests')), 'quota'],
    ['a connection, in a history', refusal('flow-service', 200, history('Unauthorized')), 'reconnect'],
    [
      'a history that does not say why',
      refusal('flow-service', 200, {
        value: [{ properties: { status: 'Succeeded' } }, history('Forbidden')],
      }),
      'forbidden-unclear',
    ],
    [
      'an administrator’s 403 of the flow service',
      flowService(403, 'Forbidden', ADMINISTRATORS),
      'not-administrator',
    ],
    [
      'a list that the flow service keeps closed',
      asked('list flows', flowService(403, 'Forbidden')),
      'no-access',
    ],
    ['the same without a word', asked('list environments', refusal('flow-service', 403, null)), 'no-access'],
    [
      'a flow that the flow service keeps closed to changes',
      asked('write the flow', flowService(403, 'Forbidden')),
      'no-access',
    ],
    ['a webhook that is refused without a word', refusal('flow-service', 403, null), 'forbidden-unclear'],
    ['a passed-on 403 with a code of its own', passedOn('Forbidden', 'UserNotAllowed'), 'no-access'],
    [
      'an action whose connector says 403',
      asked('run the action', passedOn('Forbidden', 'Forbidden')),
      'no-access',
    ],
    [
      'an action whose connector says 429',
      asked('run the action', passedOn('TooManyRequests', 'TooManyRequests')),
      'throttled',
    ],
    [
      'a full mailbox, told by the flow service in another language',
      flowService(429, 'TooManyRequests', '予定表に対して作成された Webhook が多すぎます。'),
      'quota',
    ],
    [
      'a flow service that is busy with anything else',
      asked('list flows', flowService(429, 'TooManyRequests', '要求が多すぎます。')),
      'throttled',
    ],
    [
      'a flow that its caller’s connections do not fit',
      flowService(400, 'InvokerConnectionOverrideFailed'),
      'connection-unbound',
    ],
    ['a device that a policy blocks', entra('interaction_required', 530032), 'conditional-access'],
    ['a sign-in method that a policy blocks', entra('interaction_required', 530034), 'conditional-access'],
    ['a risk that a policy blocks', entra('interaction_required', 530035), 'conditional-access'],
    ['a 403 of the flow service’s own', flowService(403, 'SomethingNew'), 'no-access'],
    ['a long wait', refusal('graph', 429, { error: { code: 'TooManyRequests' } }, 9), 'busy'],
    ['a long wait for a service that is down', refusal('graph', 503, '', 30), 'busy'],
    ['a short wait for a service that is down', refusal('graph', 503, '', 3), 'service-failure'],
    ['a service out of reach', ours('unreachable'), 'unreachable'],
    ['a service that takes too long', ours('timeout'), 'timed-out'],
    ['a service that has been failing', ours('circuit-open', 503, 30), 'circuit-open'],
    ['a trigger that is deaf', ours('webhook-missing', 502), 'webhook-missing'],
    ['an answer cut short', ours('unreadable', 502), 'unreadable'],
    ['an account that is off', entra('invalid_grant', 50057), 'account-blocked'],
    ['an app that is not in the tenant', entra('unauthorized_client', 700016), 'app-setup'],
    ['an API that nobody subscribed to', entra('invalid_client', 650052), 'app-setup'],
    ['an assertion that has run out', entra('invalid_grant', 500133), 'interaction'],
    ['an answer of no known kind', refusal('dataverse', 418, ''), 'unknown'],
  ])('for %s', (_, refused, remedy) => expect(remedyFor(refused)).toBe(remedy))

  it('never takes a passed-on 429 for throttling, whatever the header says', () => {
    expect(remedyFor({ ...passedOn('TooManyRequests', 'TooManyRequests'), retryAfter: 5 })).toBe('quota')
  })

  it('never takes throttling for a full mailbox because of its words', () => {
    expect(remedyFor(dataverse(429, '0x80072322', 'More webhooks than expected for a calendar.'))).toBe(
      'throttled',
    )
  })

  it('never takes a long wait for a free slot: a full mailbox stays full', () => {
    expect(remedyFor({ ...passedOn('TooManyRequests', 'TooManyRequests'), retryAfter: 600 })).toBe('quota')
  })

  it('is found by the refusal alone when its layers say nothing', () => {
    expect(remedyFor({ ...refusal('graph', 404, ''), layers: [] })).toBe('not-found')
  })
})
