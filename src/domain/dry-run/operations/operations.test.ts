import { describe, expect, it } from 'vitest'
import type { Action, JsonObject } from '#domain/cloud-flow/definition.ts'
import type { ConnectorName } from '#domain/connectors/connector.ts'
import { call, flowOf, now, onceIn, oneToOne, runOf } from '../dry-run.fixture.ts'
import { dryRun } from '../dry-run.ts'
import { keyOf } from './dataverse.ts'

const outcome = async (action: Action) => {
  const once = onceIn(await runOf({ Act: action }), 'Act')
  const { effect, answer, outputs, status } = once
  return { effect, answer, outputs, status }
}
const asked = (connector: ConnectorName, operationId: string, parameters: JsonObject) =>
  outcome(call(connector, operationId, parameters))

describe('Zoom', () => {
  const zoom = (operationId: string, parameters: JsonObject = {}) =>
    asked('shared_zoommeetingsip', operationId, parameters)

  it('answers a new meeting as Zoom does, not as the connector says', async () => {
    const { outputs } = await zoom('CreateMeeting', {
      'body/topic': 'Talk',
      'body/type': 2,
      'body/duration': '30',
    })
    expect(outputs).toMatchObject({
      statusCode: 201,
      body: {
        id: expect.any(Number),
        topic: 'Talk',
        type: 2,
        duration: 30,
        join_url: expect.stringMatching(/^https:\/\/zoom\.example\/j\//),
        start_url: expect.stringMatching(/^https:\/\/zoom\.example\/s\//),
        password: expect.stringMatching(/^\w{6}$/),
        created_at: '2026-10-05T08:00:00Z',
      },
    })
  })

  it('cannot tell what meetings there are', async () => {
    expect(await zoom('MeetingDetails', { meetingid: '81234567890' })).toMatchObject({
      answer: 'unknown',
      effect: { kind: 'read', of: '/v2/meetings/81234567890' },
      outputs: { body: { id: 81_234_567_890 } },
    })
    expect(await zoom('GetMeetings')).toMatchObject({
      answer: 'unknown',
      effect: { kind: 'read', of: '/v2/users/me/meetings' },
      outputs: { body: { meetings: [] } },
    })
  })
})

describe('Stripe', () => {
  const stripe = (operationId: string, parameters: JsonObject) =>
    asked('shared_stripe', operationId, parameters)

  it.each<JsonObject>([
    { email: 'a@example.com', description: 'A' },
    { 'body/email': 'a@example.com', 'body/description': 'A' },
  ])('makes a customer by either form of the keys: %j', async (parameters) => {
    expect(await stripe('CreateCustomer', parameters)).toMatchObject({
      answer: 'plausible',
      effect: {
        kind: 'request',
        method: 'POST',
        path: '/v1/customers',
        body: { email: 'a@example.com', description: 'A' },
      },
      outputs: {
        body: { id: expect.stringMatching(/^cus_\w{14}$/), email: 'a@example.com', description: 'A' },
      },
    })
  })

  it('changes and reads the customer that is named', async () => {
    expect(await stripe('UpdateCustomer', { id: 'cus_1', description: 'B' })).toMatchObject({
      effect: { path: '/v1/customers/cus_1', body: { description: 'B' } },
      outputs: { body: { id: 'cus_1', description: 'B' } },
    })
    expect(await stripe('GetCustomer', { id: 'cus_1' })).toMatchObject({
      answer: 'unknown',
      effect: { kind: 'read', of: '/v1/customers/cus_1' },
    })
  })

  it('makes a product', async () => {
    expect(await stripe('CreateProduct', { name: 'Talk', url: 'https://contoso.example' })).toMatchObject({
      effect: { path: '/v1/products', body: { name: 'Talk', url: 'https://contoso.example' } },
      outputs: { body: { id: expect.stringMatching(/^prod_/), name: 'Talk', active: true } },
    })
  })
})

describe('Dataverse', () => {
  const dataverse = (operationId: string, parameters: JsonObject) =>
    asked('shared_commondataserviceforapps', operationId, { entityName: 'contacts', ...parameters })

  it.each([
    ['CreateRecord', {}, 'create', null, { contactid: expect.stringMatching(/^[\da-f-]{36}$/) }],
    ['UpdateRecord', { recordId: 'c-1' }, 'upsert', 'c-1', { contactid: 'c-1' }],
    ['UpdateOnlyRecord', { recordId: 'c-1' }, 'update', 'c-1', { contactid: 'c-1' }],
  ])('writes a row and answers with it: %s', async (operationId, parameters, write, id, key) => {
    const columns = { lastname: 'Bowen', 'parentcustomerid_account@odata.bind': '/accounts(a-1)' }
    const items = Object.fromEntries(Object.entries(columns).map(([name, value]) => [`item/${name}`, value]))
    expect(await dataverse(operationId, { ...parameters, ...items })).toMatchObject({
      answer: 'plausible',
      effect: { kind: 'row', write, table: 'contacts', id, columns },
      outputs: { body: { ...key, ...columns } },
    })
  })

  it('deletes a row', async () => {
    expect(await dataverse('DeleteRecord', { recordId: 'c-1' })).toMatchObject({
      effect: { kind: 'row', write: 'delete', table: 'contacts', id: 'c-1', columns: {} },
      outputs: { statusCode: 204, body: null },
    })
  })

  it('cannot tell what rows there are, and takes it that there are none', async () => {
    expect(await dataverse('ListRecords', { $filter: "lastname eq 'x'", $top: 1 })).toEqual({
      status: 'Succeeded',
      answer: 'unknown',
      effect: {
        kind: 'read',
        connector: 'shared_commondataserviceforapps',
        operationId: 'ListRecords',
        of: 'contacts',
        query: { $filter: "lastname eq 'x'", $top: 1 },
      },
      outputs: { statusCode: 200, headers: {}, body: { value: [] } },
    })
    expect(await dataverse('GetItem', { recordId: 'c-1' })).toMatchObject({
      answer: 'unknown',
      outputs: { body: { contactid: 'c-1' } },
    })
  })

  it.each([
    ['contacts', 'contactid'],
    ['opportunities', 'opportunityid'],
    ['addresses', 'addressid'],
    ['businessunits', 'businessunitid'],
    ['appointments', 'activityid'],
    ['new_boxes', 'new_boxid'],
  ])('knows the key of %s', (table, key) => {
    expect(keyOf(table)).toBe(key)
  })
})

describe('Outlook', () => {
  it('sends from a shared mailbox as well', async () => {
    const sent = await asked('shared_office365', 'SharedMailboxSendEmailV2', {
      'emailMessage/MailboxAddress': 'desk@contoso.example',
      'emailMessage/To': 'a@example.com',
      'emailMessage/Subject': 'S',
      'emailMessage/Body': 'B',
    })
    expect(sent).toMatchObject({
      status: 'Succeeded',
      effect: { kind: 'mail', from: 'desk@contoso.example' },
    })
  })

  it('refuses what has no recipient', async () => {
    const refused = await asked('shared_office365', 'SendEmailV2', { 'emailMessage/To': ';' })
    expect(refused).toMatchObject({
      status: 'Failed',
      outputs: { statusCode: 400, body: { error: { code: 'ErrorInvalidRecipients' } } },
    })
  })
})

describe('Teams', () => {
  const post = (operationId: string, parameters: JsonObject) =>
    asked('shared_teams', operationId, { poster: 'Flow bot', ...parameters })

  it('posts to a channel', async () => {
    const channel = { 'body/recipient/groupId': 'team', 'body/recipient/channelId': '19:x@thread.tacv2' }
    expect(
      await post('PostMessageToConversation', {
        location: 'Channel',
        ...channel,
        'body/messageBody': '<p>Hi</p>',
      }),
    ).toMatchObject({
      effect: {
        kind: 'message',
        poster: 'Flow bot',
        location: 'Channel',
        to: { groupId: 'team', channelId: '19:x@thread.tacv2' },
        html: '<p>Hi</p>',
        card: null,
      },
      outputs: { statusCode: 201, body: { id: expect.any(String), messageLink: expect.any(String) } },
    })
  })

  it('posts a card, which may be no JSON', async () => {
    const card = (messageBody: string) =>
      post('PostCardToConversation', {
        location: 'Chat with Flow bot',
        'body/recipient': 'a@contoso.example',
        'body/messageBody': messageBody,
      })
    expect((await card('{"type":"AdaptiveCard"}')).effect).toMatchObject({
      to: { recipient: 'a@contoso.example' },
      html: null,
      card: { type: 'AdaptiveCard' },
    })
    expect((await card('{"type":')).effect).toMatchObject({ card: '{"type":' })
  })
})

describe('requests that a flow words itself', () => {
  it('are shown whole, and nobody knows their answer', async () => {
    const inputs = {
      method: 'post',
      uri: 'https://api.contoso.example/orders',
      headers: { 'Content-Type': 'application/json' },
      body: { name: "@triggerOutputs()?['body/CustomerName']" },
    }
    expect(await outcome({ type: 'Http', inputs })).toMatchObject({
      answer: 'unknown',
      effect: {
        kind: 'request',
        connector: null,
        method: 'POST',
        path: 'https://api.contoso.example/orders',
        headers: { 'Content-Type': 'application/json' },
        body: { name: 'Megan Bowen' },
      },
    })
  })

  it('only read when they say so', async () => {
    const inputs = { method: 'GET', uri: 'https://api.contoso.example', queries: { q: 'x' } }
    expect((await outcome({ type: 'Http', inputs })).effect).toEqual({
      kind: 'read',
      connector: null,
      operationId: null,
      of: 'https://api.contoso.example',
      query: { q: 'x' },
    })
  })

  it('may go to a connector in the form of old', async () => {
    const name = "@parameters('$connections')['shared_sharepointonline']['connectionId']"
    const inputs = { host: { connection: { name } }, method: 'patch', path: '/items/1', body: { Title: 'x' } }
    const { properties } = flowOf({ Act: { type: 'ApiConnection', inputs } })
    const definition = {
      ...properties.definition,
      parameters: { $connections: { defaultValue: {}, type: 'Object' } },
    }
    const connectionReferences = { shared_sharepointonline: { api: { name: 'shared_sharepointonline' } } }
    const flow = { properties: { connectionReferences, definition } }
    const run = await dryRun(flow, { payload: oneToOne(), warnings: [] }, { now })
    expect(onceIn(run, 'Act').effect).toMatchObject({
      kind: 'request',
      connector: 'shared_sharepointonline',
      method: 'PATCH',
      path: '/items/1',
      body: { Title: 'x' },
    })
  })
})

describe('an operation that is not in the catalogue', () => {
  it('is shown with its parameters as they nest', async () => {
    const { effect, answer } = await outcome(
      call('shared_sharepointonline', 'PostItem', {
        dataset: 'https://contoso.example',
        'item/Title': 'x',
        'item/Status/Value': 'New',
        'item/__proto__/polluted': true,
      }),
    )
    expect([answer, effect]).toMatchObject([
      'unknown',
      {
        kind: 'request',
        connector: 'shared_sharepointonline',
        operationId: 'PostItem',
        method: null,
        path: null,
        body: { dataset: 'https://contoso.example', item: { Title: 'x', Status: { Value: 'New' } } },
      },
    ])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('named like something of every object is none of the catalogue', async () => {
    expect(await outcome(call('shared_stripe', 'toString', {}))).toMatchObject({ answer: 'unknown' })
  })
})
