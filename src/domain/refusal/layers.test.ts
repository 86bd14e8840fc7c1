import { describe, expect, it } from 'vitest'
import { layersOf } from './layers.ts'

/** What Dataverse makes of an answer of the flow service. */
const passedOn = (name: string, details: string) =>
  `Flow client error returned with status code "${name}" and details "${details}".`
const dataverse = (message: string) => ({ error: { code: '0x80060467', message } })
const full = { error: { code: 'TooManyRequests', message: 'The calendar has all its webhooks.' } }
const fullLayer = { status: 429, code: 'TooManyRequests', message: 'The calendar has all its webhooks.' }

describe('the layers of a refusal', () => {
  it('are one when a service refuses by itself', () => {
    const error = { code: '0x80040217', message: 'workflow With Id = 1 Does Not Exist' }
    expect(layersOf(404, { error })).toEqual([{ status: 404, ...error }])
  })

  it('are the same whether the body was parsed already or not', () => {
    const body = dataverse(passedOn('TooManyRequests', JSON.stringify(full)))
    expect(layersOf(400, JSON.stringify(body))).toEqual(layersOf(400, body))
  })

  it('hold what Graph says in its inner errors and details', () => {
    const body = {
      error: {
        code: 'ErrorAccessDenied',
        message: 'Access is denied.',
        details: [{ code: 'NoRole', message: 'The caller has no role.', target: 'business' }],
        innerError: {
          'request-id': 'r',
          date: 'd',
          innerError: { code: 'MailboxClosed', message: 'Closed.' },
        },
      },
    }
    expect(layersOf(403, body)).toEqual([
      { status: 403, code: 'ErrorAccessDenied', message: 'Access is denied.' },
      { status: null, code: 'MailboxClosed', message: 'Closed.' },
      { status: null, code: 'NoRole', message: 'The caller has no role.', more: { target: 'business' } },
    ])
  })

  it('do not repeat an inner error that says the same again', () => {
    const body = {
      error: { code: '', message: 'Bad.', innererror: { message: 'Bad.', type: 'T', stacktrace: 'at x' } },
    }
    expect(layersOf(400, body)).toEqual([{ status: 400, code: null, message: 'Bad.' }])
  })

  it('hold what the flow service said to Dataverse', () => {
    const message = passedOn('TooManyRequests', JSON.stringify(full))
    expect(layersOf(400, dataverse(message))).toEqual([
      { status: 400, code: '0x80060467', message },
      fullLayer,
    ])
  })

  it.each([
    ['once', 1],
    ['twice', 2],
    ['three times', 3],
  ])('are found when the quotes were escaped %s more on the way', (_, times) => {
    let details = JSON.stringify(full, null, times)
    for (let time = 0; time < times; time += 1) details = JSON.stringify(details).slice(1, -1)
    expect(layersOf(400, dataverse(passedOn('TooManyRequests', details)))[1]).toEqual(fullLayer)
  })

  it('are found when only the quotes were escaped', () => {
    const details = JSON.stringify(full, null, 2).replaceAll('"', '\\"')
    expect(layersOf(400, dataverse(passedOn('Too Many Requests', details)))[1]).toEqual(fullLayer)
  })

  it('are found four deep', () => {
    const wrap = (said: unknown, name: string) => ({
      error: { code: `By${name.replace(' ', '')}`, message: passedOn(name, JSON.stringify(said)) },
    })
    const body = wrap(
      wrap(wrap(wrap(full, 'TooManyRequests'), 'Bad Request'), 'Forbidden'),
      'InternalServerError',
    )
    expect(layersOf(400, body).map(({ status, code }) => [status, code])).toEqual([
      [400, 'ByInternalServerError'],
      [500, 'ByForbidden'],
      [403, 'ByBadRequest'],
      [400, 'ByTooManyRequests'],
      [429, 'TooManyRequests'],
    ])
  })

  it('are found behind an apostrophe and in a body', () => {
    const message = `The subscription failed: status code 'Forbidden', response body '${JSON.stringify(full)}'.`
    expect(layersOf(400, { error: { code: 'A', message } })[1]).toEqual({ ...fullLayer, status: 403 })
  })

  it('are found where no status is told', () => {
    const message = `Request to Azure Resource Manager failed with error: '${JSON.stringify(full)}'`
    expect(layersOf(404, { error: { code: 'A', message } })[1]).toEqual({ ...fullLayer, status: null })
  })

  it('hold the code and message that the flow service writes in words', () => {
    const message = "Flow save failed with code 'InputsInvalid' and message 'The user's topic is missing.'."
    const details = JSON.stringify({ error: { code: 'InvalidOpenApiFlow', message } })
    expect(layersOf(400, dataverse(passedOn('BadRequest', details))).slice(1)).toEqual([
      { status: 400, code: 'InvalidOpenApiFlow', message },
      { status: null, code: 'InputsInvalid', message: "The user's topic is missing." },
    ])
  })

  it('hold a bare name as a code and bare words as words', () => {
    expect(layersOf(400, dataverse(passedOn('BadRequest', 'InvalidOpenApiFlow')))[1]).toEqual({
      status: 400,
      code: 'InvalidOpenApiFlow',
      message: 'InvalidOpenApiFlow',
    })
    expect(layersOf(400, dataverse(passedOn('BadRequest', "It's the flow that's wrong")))[1]).toEqual({
      status: 400,
      code: null,
      message: "It's the flow that's wrong",
    })
  })

  it('tell the status even when nothing else came with it', () => {
    expect(layersOf(400, dataverse("Gave up with status code '429'."))[1]).toEqual({
      status: 429,
      code: null,
      message: '',
    })
    expect(layersOf(400, dataverse('Gave up with status code "Teapot".'))[1]?.status).toBeNull()
  })

  it('tell the code of an answer that was cut short', () => {
    const cut = JSON.stringify(full).slice(0, -12)
    expect(layersOf(400, dataverse(passedOn('TooManyRequests', cut)))[1]).toMatchObject({
      status: 429,
      code: 'TooManyRequests',
    })
  })

  it('are found in what a person copied from the portal', () => {
    const text = `Request failed with error: 'Message: ${passedOn('TooManyRequests', JSON.stringify(full))} Code: 0x80060467 InnerError: '.'`
    expect(layersOf(400, text)).toEqual([{ status: 400, code: null, message: text }, fullLayer])
    const bare = `'Message: ${passedOn('BadRequest', 'InvalidOpenApiFlow')} Code: 0x80060467 InnerError: '.'`
    expect(layersOf(400, bare)[1]?.code).toBe('InvalidOpenApiFlow')
  })

  it('keep words of any language', () => {
    const details = JSON.stringify({ error: { code: 'FlowDisabled', message: 'フローは「無効」です。' } })
    expect(layersOf(400, dataverse(passedOn('BadRequest', details)))[1]?.message).toBe(
      'フローは「無効」です。',
    )
  })

  it('leave a value that a message merely quotes where it is', () => {
    const message = 'The input {"topic":"x"} does not fit.'
    expect(layersOf(400, { error: { code: 'A', message } })).toEqual([{ status: 400, code: 'A', message }])
  })

  it.each([
    ['flat', { code: 'UnexpectedError', message: 'Oh.' }, { code: 'UnexpectedError', message: 'Oh.' }],
    ['flat in capitals', { Code: 'E', Message: 'Oh.' }, { code: 'E', message: 'Oh.' }],
    ['with a number for a code', { error: { code: 7, message: 'Oh.' } }, { code: '7', message: 'Oh.' }],
    ['plain text', 'Bad gateway here ', { code: null, message: 'Bad gateway here' }],
    ['nothing', '', { code: null, message: '' }],
    ['null', null, { code: null, message: '' }],
    ['a list', [], { code: null, message: '' }],
    ['an empty object', {}, { code: null, message: '' }],
  ])('are one for a body that is %s', (_, body, layer) => {
    expect(layersOf(502, body)).toEqual([{ status: 502, ...layer }])
  })

  it('hold which data policy refused, and whom to ask about it', () => {
    const extendedData = {
      violation: {
        policyId: 'p',
        policyDisplayName: '経理',
        type: 'BusinessAndNonBusinessConnector',
        parameters: ['shared_zoommeetingsip', 'shared_office365'],
      },
      additionalInfo: {
        adminContactEmailAddress: 'it@contoso.com',
        policyWikiUrl: 'https://contoso.example/dlp',
      },
    }
    const error = { code: 'ApiPolicyDataFlowViolation', message: '…', extendedData }
    expect(layersOf(400, dataverse(passedOn('Forbidden', JSON.stringify({ error }))))[1]?.more).toEqual({
      policyId: 'p',
      policyDisplayName: '経理',
      type: 'BusinessAndNonBusinessConnector',
      parameters: 'shared_zoommeetingsip, shared_office365',
      adminContactEmailAddress: 'it@contoso.com',
      policyWikiUrl: 'https://contoso.example/dlp',
    })
  })

  it('hold what Dataverse writes down besides, and nothing twice', () => {
    const message = passedOn('TooManyRequests', JSON.stringify(full))
    const error = {
      code: '0x80060467',
      message,
      '@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus': '0',
      '@Microsoft.PowerApps.CDS.HelpLink': 'http://go.microsoft.com/fwlink/?LinkID=398563',
      '@Microsoft.PowerApps.CDS.TraceText': message,
      '@Microsoft.PowerApps.CDS.InnerError.Message': message,
    }
    expect(layersOf(400, { error })).toEqual([
      {
        status: 400,
        code: '0x80060467',
        message,
        more: {
          'ErrorDetails.OperationStatus': '0',
          HelpLink: 'http://go.microsoft.com/fwlink/?LinkID=398563',
        },
      },
      fullLayer,
    ])
  })

  it('hold what only an annotation of Dataverse’s tells', () => {
    const error = {
      code: '0x80040216',
      message: 'An unexpected error occurred.',
      '@Microsoft.PowerApps.CDS.InnerError.Message': passedOn('TooManyRequests', JSON.stringify(full)),
    }
    expect(layersOf(400, { error }).at(-1)).toEqual(fullLayer)
  })

  it('are two where a trigger’s history tells that a service refused', () => {
    const entry = { properties: { status: 'Failed', code: 'TooManyRequests', ...full } }
    const layers = [{ status: 200, code: 'Failed', message: '' }, fullLayer]
    expect(layersOf(200, entry)).toEqual(layers)
    expect(layersOf(200, { value: [{ properties: { status: 'Skipped' } }, entry] })).toEqual(layers)
  })

  it('hold of a page for browsers no more than its title', () => {
    const page = '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>x</body></html>'
    expect(layersOf(502, page)).toEqual([{ status: 502, code: null, message: '502 Bad Gateway' }])
  })

  it('name a refusal of Entra in each of the ways it does', () => {
    const body = {
      error: 'invalid_grant',
      error_description: 'AADSTS65001: Nobody has consented.',
      error_codes: [65001],
      suberror: 'consent_required',
      correlation_id: 'c',
      claims: '{"access_token":{}}',
    }
    expect(layersOf(400, body)).toEqual([
      { status: 400, code: 'invalid_grant', message: 'AADSTS65001: Nobody has consented.' },
      { status: null, code: 'AADSTS65001', message: '' },
      { status: null, code: 'consent_required', message: '' },
    ])
  })

  it('come to an end, however much a body wraps itself', () => {
    let body: object = full
    for (let time = 0; time < 9; time += 1) body = dataverse(passedOn('BadRequest', JSON.stringify(body)))
    expect(layersOf(400, body)).toHaveLength(5)
  })
})
