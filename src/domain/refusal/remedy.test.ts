import { describe, expect, it } from 'vitest'
import { layersOf } from './layers.ts'
import type { Refusal } from './refusal.ts'
import { type Remedy, remedyFor } from './remedy.ts'

const refusal = (
  service: Refusal['service'],
  status: number,
  body: unknown,
  retryAfter: number | null = null,
): Refusal => ({
  service,
  operation: 'turn on',
  status,
  layers: layersOf(status, body),
  requestId: null,
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
    ['a policy no prompt can satisfy', entra('interaction_required', 53003), 'unknown'],
    [
      'this product’s own secret',
      refusal('entra', 401, { error: 'invalid_client', error_codes: [7000215] }),
      'unknown',
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
    [
      'a gateway that speaks no JSON',
      refusal('discovery', 504, '<html>Gateway Timeout</html>'),
      'service-failure',
    ],
    ['a privilege that Dataverse misses', dataverse(403, '0x80040220'), 'unknown'],
    [
      'a mailbox that Graph keeps closed',
      refusal('graph', 403, { error: { code: 'ErrorAccessDenied', message: 'No.' } }),
      'unknown',
    ],
    ['a definition with a fault', passedOn('BadRequest', 'InvalidOpenApiFlow'), 'unknown'],
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

  it('is found by the refusal alone when its layers say nothing', () => {
    expect(remedyFor({ ...refusal('graph', 404, ''), layers: [] })).toBe('not-found')
  })
})
