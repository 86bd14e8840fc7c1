import { describe, expect, it } from 'vitest'
import { pastedRefusal } from './pasted.ts'
import type { Remedy } from './remedy.ts'
import { remedyFor } from './remedy-for.ts'

const portal = (name: string, code: string, message = 'いまはできません。') =>
  `Request to XRM API failed with error: 'Message: Flow client error returned with status code "${name}" and details "${JSON.stringify({ error: { code, message } })}". Code: 0x80060467 InnerError: '.'`
const json = (code: string, message: string, more = {}) =>
  JSON.stringify({ error: { code, message, ...more } }, null, 2)

describe('the text of an error, pasted', () => {
  it.each<[string, string, Remedy]>([
    ['as the portal shows it', portal('Forbidden', 'ConnectionAuthorizationFailed'), 'connection-not-yours'],
    ['with a full mailbox in it', portal('TooManyRequests', 'TooManyRequests'), 'quota'],
    ['with a connection that is signed out', portal('Unauthorized', 'Unauthorized'), 'reconnect'],
    ['with a flow that calls itself', portal('BadRequest', 'FlowCannotInvokeItself'), 'child-flow'],
    ['as a browser’s tools show it', json('ApiPolicyDataFlowViolation', '…'), 'data-policy'],
    ['from Graph', json('TooManyRequests', 'x', { innerError: { 'client-request-id': 'x' } }), 'throttled'],
    [
      'of what Bookings says to strangers',
      'Access forbidden. Only Bookings Administrators can create webhooks/flows.',
      'not-administrator',
    ],
    [
      'of what Bookings says when it is full',
      'Resource Exhausted. More than expected number of webhooks created for a calendar.',
      'quota',
    ],
    ['of what Bookings says to the signed out', 'Unauthenticated.', 'reconnect'],
    ['of a bare 403', 'HTTP 403 Forbidden', 'forbidden-unclear'],
    ['of a bare 403 in Japanese', '状態コード: 403', 'forbidden-unclear'],
    ['of a bare 401', 'The request failed with status code 401', 'reconnect'],
    ['of a bare 500', 'status code: 500', 'service-failure'],
    ['of a bare 429, which may be either', 'Status 429', 'throttled'],
    ['of a busy Dataverse', '0x80072322: Number of requests exceeded the limit of 6000.', 'throttled'],
    [
      'of Entra',
      'AADSTS53003: Access has been blocked by Conditional Access policies.',
      'conditional-access',
    ],
    ['of a sentence with a code in it', 'It says MissingAdequateQuotaPolicy when I turn it on', 'licence'],
    ['that says nothing', 'It does not work', 'unknown'],
    ['that has words in the form of codes', 'I use PowerAutomate and SharePoint', 'unknown'],
  ])('%s is explained', (_, text, remedy) => expect(remedyFor(pastedRefusal(text))).toBe(remedy))

  it('tells every layer, and the ids in it', () => {
    const id = '0b1f3c5a-1111-4222-8333-944445555666'
    const refusal = pastedRefusal(portal('Forbidden', 'DlpViolation', `The tracking id is '${id}'.`))
    expect(refusal.service).toBe('dataverse')
    expect(refusal.layers.at(-1)).toMatchObject({ status: 403, code: 'DlpViolation' })
    expect(refusal.requestIds).toEqual({ 'tracking id': id })
  })

  it('keeps the whole text, whatever it is', () => {
    for (const text of ['{"error":', '<html>', '\u0000', '💥'.repeat(500)])
      expect(pastedRefusal(text).body).toBe(text.trim())
  })

  it.each([
    ['one long word', `Error in ${'a'.repeat(20_000)}_1`],
    ['spaces', `status code${' '.repeat(20_000)}x`],
    ['titles', `<html>${'<title'.repeat(8000)}`],
  ])('is read through once, even when it is nothing but %s', (_, text) => {
    expect(pastedRefusal(text).body).toBe(text.trim())
  })
})
