import { describe, expect, it } from 'vitest'
import type { Action, ClientData, JsonObject } from '../cloud-flow/definition.ts'
import { flowOf, mail } from './dry-run.fixture.ts'
import { HIDDEN, withoutSecrets } from './without-secrets.ts'

const inputsOf = (inputs: JsonObject): unknown => {
  const action: Action = { type: 'Http', inputs }
  return withoutSecrets(flowOf({ Act: action })).properties.definition.actions.Act?.inputs
}

describe('a flow that is shown', () => {
  it('keeps everything that is no secret', () => {
    const flow = flowOf({ Mail: mail({ 'emailMessage/Body': 'The password is on paper; ?code is nothing' }) })
    expect(withoutSecrets(flow)).toEqual(flow)
  })

  it('hides what stands in secure parameters', () => {
    const flow = flowOf({})
    const { definition } = flow.properties
    const parameters = {
      $authentication: { defaultValue: {}, type: 'SecureObject' },
      key: { defaultValue: 'sk_live_1', type: 'SecureString' },
      account: { defaultValue: { key: 1 }, type: 'secureObject' },
      missing: { type: 'SecureString' },
      plain: { defaultValue: 'x', type: 'String' },
    }
    const changed = { ...flow, properties: { ...flow.properties, definition: { ...definition, parameters } } }
    expect(withoutSecrets(changed).properties.definition.parameters).toEqual({
      ...parameters,
      key: { defaultValue: HIDDEN, type: 'SecureString' },
      account: { defaultValue: {}, type: 'secureObject' },
    })
  })

  it('hides what a request signs in with, unless it is computed', () => {
    const inputs = {
      uri: 'https://x.example/a?api-version=1&sig=abc%2F&sp=%2Ftriggers',
      headers: {
        Authorization: 'Bearer sk_live_1',
        'Ocp-Apim-Subscription-Key': 'abc',
        'X-Api-Key': "@parameters('key')",
        Accept: 'text/plain',
      },
      authentication: { type: 'Basic', username: 'me', password: 'pw' },
      queries: { client_secret: 'abc', tokens: 3 },
    }
    expect(inputsOf(inputs)).toEqual({
      uri: `https://x.example/a?api-version=1&sig=${HIDDEN}&sp=%2Ftriggers`,
      headers: {
        Authorization: HIDDEN,
        'Ocp-Apim-Subscription-Key': HIDDEN,
        'X-Api-Key': "@parameters('key')",
        Accept: 'text/plain',
      },
      authentication: { type: 'Basic', username: 'me', password: HIDDEN },
      queries: { client_secret: HIDDEN, tokens: 3 },
    })
  })

  it('hides it wherever it stands', () => {
    expect(
      inputsOf({ parameters: { 'body/headers/authorization': 'x', list: [{ password: 'y' }] } }),
    ).toEqual({
      parameters: { 'body/headers/authorization': HIDDEN, list: [{ password: HIDDEN }] },
    })
    expect(inputsOf({ authentication: { type: 'Raw', value: 'Bearer x' } })).toEqual({
      authentication: { type: 'Raw', value: HIDDEN },
    })
  })

  it('names its connections, and nothing else of them', () => {
    const reference = {
      connectionName: 'c',
      source: 'Embedded',
      id: '/apis/shared_x',
      parameterValueSet: { token: 'x' },
    }
    const flow: ClientData = {
      properties: { ...flowOf({}).properties, connectionReferences: { shared_x: reference } },
    }
    expect(withoutSecrets(flow).properties.connectionReferences).toEqual({
      shared_x: { connectionName: 'c', source: 'Embedded', id: '/apis/shared_x' },
    })
  })
})
