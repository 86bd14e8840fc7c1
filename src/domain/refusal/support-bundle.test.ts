import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameOf } from './guid.ts'
import { layersOf } from './layers.ts'
import { GIVEN_NAMES, leaksIn } from './leak-scanner.fixture.ts'
import type { Refusal } from './refusal.ts'
import { type Circumstances, supportBundle, type Trouble } from './support-bundle.ts'

const ID = '0b1f3c5a-1111-4222-8333-944445555666'
const TENANT = 'aaaa1111-2222-4333-8444-555566667777'
const about: Circumstances = {
  version: '0.1.0',
  language: 'ja',
  host: 'browser',
  tenantId: TENANT,
  definition: 'ab'.repeat(32),
  now: new Date('2026-11-20T09:00:01Z'),
}

const refusal = (more: Partial<Refusal> = {}): Refusal => ({
  service: 'dataverse',
  operation: 'turn the flow on',
  status: 400,
  layers: [],
  requestIds: { 'x-ms-service-request-id': ID },
  environment: `Default-${TENANT}`,
  region: 'Japan East',
  retryAfter: null,
  at: '2026-11-20T09:00:00Z',
  body: '',
  ...more,
})

const trouble = (more: Partial<Trouble> = {}): Trouble => ({
  code: 'refused',
  status: 502,
  requestId: ID,
  remedy: 'not-administrator',
  refusal: refusal(),
  ...more,
})

describe('a support bundle', () => {
  it('tells which request it was, where and when, and what each service said', () => {
    const message =
      'Flow client error returned with status code "Forbidden" and details "{"error":{"code":"Forbidden","message":"Access forbidden. Only Bookings Administrators can create webhooks/flows."}}".'
    const layers = layersOf(400, { error: { code: '0x80060467', message } })
    const bundle = supportBundle(
      trouble({ refusal: refusal({ layers }), evidence: { role: 'viewer' } }),
      about,
    )
    expect(bundle).toMatchObject({
      made: '2026-11-20T09:00:01.000Z',
      app: { version: '0.1.0', language: 'ja', host: 'browser' },
      tenant: TENANT,
      environment: `Default-${TENANT}`,
      region: 'Japan East',
      definition: 'ab'.repeat(32),
      problem: { code: 'refused', status: 502, remedy: 'not-administrator', requestId: ID },
      refusal: {
        service: 'dataverse',
        operation: 'turn the flow on',
        status: 400,
        at: '2026-11-20T09:00:00.000Z',
        requestIds: { 'x-ms-service-request-id': ID },
        layers: [
          {
            status: 400,
            code: '0x80060467',
            message: 'Flow client error returned with status code "…" and details "…".',
          },
          {
            status: 403,
            code: 'Forbidden',
            message: 'Access forbidden. Only Bookings Administrators can create webhooks/flows.',
          },
        ],
      },
    })
  })

  it('keeps of a message that nobody knows no more than how to recognize it', () => {
    const layers = [{ status: 403, code: 'SomethingNew', message: '佐藤 花子 に拒否されました。' }]
    const bundle = supportBundle(trouble({ refusal: refusal({ layers }) }), about)
    expect(bundle.refusal?.layers).toEqual([
      {
        status: 403,
        code: '…New',
        message: null,
        length: 15,
        fingerprint: expect.stringMatching(/^[0-9a-f]{8}$/),
      },
    ])
  })

  it.each([
    'ConnectionAuthorizationFailed',
    'ApiPolicyDataFlowViolation',
    'MissingAdequateQuotaPolicy',
    'InvalidOpenApiFlow',
    'WorkflowRunActionInputsInvalidProperty',
    'OpenApiOperationParameterValidationFailed',
    'DefinitionRequestMissingFields',
    'AzureResourceManagerRequestFailed',
    'CannotStartUnpublishedSolutionFlow',
    'ChildFlowsUnsupportedForNonOpenApiConnections',
    'FlowCannotInvokeItself',
    'EnvironmentAccessDenied',
    'InsufficientCdsPermissions',
    'XrmConnectionReferenceMissingConnection',
    'TooManyConcurrentRequests',
    'ErrorItemNotFound',
    'AADSTS65001',
    'invalid_grant',
    'interaction_required',
    '0x80072322',
    'circuit-open',
    'FlowRegionMoveInProgress',
    'WorkflowTriggerSubscriptionFailed',
  ])('repeats the code %s', (code) => {
    const layers = [{ status: 400, code, message: '' }]
    expect(supportBundle(trouble({ refusal: refusal({ layers }) }), about).refusal?.layers[0]?.code).toBe(
      code,
    )
  })

  it('withholds the name in what looks like a code, and the address in what was done', () => {
    const layers = [{ status: 400, code: 'AdeleVanceNotFound', message: '' }]
    const bundle = supportBundle(
      trouble({
        refusal: refusal({ layers, operation: 'on-behalf-of https://contoso.crm7.dynamics.com/.default' }),
      }),
      about,
    )
    expect([bundle.refusal?.layers[0]?.code, bundle.refusal?.operation]).toEqual([
      '…NotFound',
      'on-behalf-of …',
    ])
  })

  it('is called after the request', () => {
    expect(fileNameOf(trouble())).toBe(`workflow-desk-${ID}`)
    expect(fileNameOf({ requestId: '' })).toBe('workflow-desk-problem')
  })
})

const SECRETS = [
  'eyJhbGciOiJSUzI1NiJ9.eyJ1cG4iOiJoYW5ha28ifQ.c2lnbmF0dXJl',
  'Bearer 0.AXoAbcdefghijk1234567890',
  `0.AXoA${'aB3dE6gH9'.repeat(5)}`,
  'hanako.sato@contoso.com',
  '"hanako sato"@contoso.com',
  'hanako＠contoso.com',
  'taro [at] contoso.com',
  'https://prod-01.japaneast.logic.azure.com/workflows/1/triggers/manual?sig=aBcDeF123456&sp=x',
  ...GIVEN_NAMES,
  '佐藤 花子',
]
const writtenDown: ((text: string) => string)[] = [
  (text) => text,
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('base64url'),
  encodeURIComponent,
  (text) => [...text].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  (text) => JSON.stringify(JSON.stringify({ error: { message: text } })),
  (text) => text.replace(/[^A-Za-z]/g, ''),
  (text) => `Flow client error returned with status code "Forbidden" and details "${text}".`,
  (text) =>
    `The user '${text}' does not have a service plan adequate for the non-Standard connection '${text}'.`,
  (text) => `${text}NotFound`,
  (text) => `${ID} ${text}`,
]

describe('nothing of anybody’s is in a support bundle', () => {
  const secret = fc
    .tuple(fc.constantFrom(...SECRETS), fc.constantFrom(...writtenDown), fc.constantFrom(...writtenDown))
    .map(([text, inner, outer]) => outer(inner(text)))
  const layer = fc.record({
    status: fc.option(fc.integer({ min: 100, max: 599 })),
    code: secret,
    message: secret,
    more: fc.dictionary(
      fc.oneof(secret, fc.constantFrom('policyId', 'type', 'policyDisplayName', 'adminContactEmailAddress')),
      secret,
    ),
  })

  it('wherever a secret was planted, and however it was written', () => {
    fc.assert(
      fc.property(
        fc.array(layer),
        secret,
        secret,
        fc.dictionary(secret, secret),
        (layers, one, other, ids) => {
          const refused = refusal({
            layers,
            operation: one,
            requestIds: { ...ids, [one]: other },
            environment: other,
            region: one,
            at: other,
            body: one,
          })
          const problem = trouble({ code: other, requestId: one, refusal: refused, evidence: { role: one } })
          const circumstances = { ...about, version: one, tenantId: other, definition: one }
          expect(leaksIn(JSON.stringify(supportBundle(problem, circumstances)))).toEqual([])
          expect(leaksIn(fileNameOf(problem))).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('wherever in an answer of a service’s it stood', () => {
    fc.assert(
      fc.property(secret, secret, (one, other) => {
        const body = {
          error: {
            code: one,
            message: other,
            [one]: other,
            details: [{ code: other, message: one, target: other }],
            innerError: { message: one, 'request-id': other, innerError: { code: one } },
            extendedData: { violation: { policyId: one, policyDisplayName: other, type: one } },
            '@Microsoft.PowerApps.CDS.TraceText': one,
          },
        }
        const layers = layersOf(400, body)
        const bundle = supportBundle(
          trouble({ refusal: refusal({ layers, body: JSON.stringify(body) }) }),
          about,
        )
        expect(leaksIn(JSON.stringify(bundle))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('and the words of the services themselves are no names', () => {
    const names =
      'Grace Mark Will Bill Rose Joy Hope Faith Grant Drew Chase Max Ken Amy Art Dan Pat Ray Sue Tom'
    for (const code of names.split(' '))
      expect(supportBundle(trouble({ code, refusal: refusal({ region: code }) }), about)).toMatchObject({
        problem: { code: '…' },
        region: null,
      })
  })
})
