import { describe, expect, it } from 'vitest'
import { actionIn, call, flowOf, group, mail, now, onceIn, oneToOne, runOf } from './dry-run.fixture.ts'
import { dryRun } from './dry-run.ts'

const statuses = (run: Awaited<ReturnType<typeof runOf>>) =>
  Object.fromEntries(run.actions.map(({ name, status }) => [name, status]))
const meeting = call('shared_zoommeetingsip', 'CreateMeeting', {
  'body/topic': "@triggerOutputs()?['body/ServiceName']",
  'body/start_time': '2027-01-15T01:00:00Z',
  'body/duration': '45',
  'body/settings/join_before_host': true,
})

describe('a dry run', () => {
  it('shows the mail as the customer would get it', async () => {
    const run = await runOf({
      Mail: mail({
        'emailMessage/To': "@{triggerOutputs()?['body/CustomerEmail']}; desk@contoso.example;",
        'emailMessage/Cc': 'boss@contoso.example',
        'emailMessage/Subject': "For @{triggerOutputs()?['body/CustomerName']}",
        'emailMessage/Importance': 'High',
        'emailMessage/Attachments': [{ Name: 'a.txt', ContentBytes: 'YQ==' }],
      }),
    })
    expect(run.status).toBe('Succeeded')
    expect(onceIn(run, 'Mail').effect).toEqual({
      kind: 'mail',
      from: null,
      to: ['customer.one@example.com', 'desk@contoso.example'],
      cc: ['boss@contoso.example'],
      bcc: [],
      replyTo: [],
      subject: 'For Megan Bowen',
      html: '<p>Welcome</p>',
      importance: 'High',
      attachments: 1,
    })
  })

  it('shows the request to Zoom, and hands on the link that Zoom might have answered', async () => {
    const run = await runOf({
      Meet: meeting,
      Mail: mail({ 'emailMessage/Body': "@{outputs('Meet')?['body/join_url']}" }, { Meet: ['Succeeded'] }),
    })
    expect(onceIn(run, 'Meet')).toMatchObject({
      answer: 'plausible',
      effect: {
        kind: 'request',
        connector: 'shared_zoommeetingsip',
        method: 'POST',
        path: '/v2/users/me/meetings',
        body: {
          topic: 'First consultation',
          start_time: '2027-01-15T01:00:00Z',
          duration: '45',
          settings: { join_before_host: true },
        },
      },
      outputs: {
        statusCode: 201,
        body: { topic: 'First consultation', duration: 45, id: expect.any(Number) },
      },
    })
    expect(onceIn(run, 'Mail').effect).toMatchObject({
      html: expect.stringMatching(/^https:\/\/zoom\.example\/j\/\d{11}\?pwd=\w{6}$/),
    })
  })

  it('is the same each time', async () => {
    const actions = {
      Meet: meeting,
      Ids: { type: 'Compose', inputs: '@{guid()} @{rand(1, 1000)} @{utcNow()}', runAfter: {} },
      Row: call('shared_commondataserviceforapps', 'CreateRecord', { entityName: 'contacts', 'item/x': 1 }),
    }
    expect(await runOf(actions)).toEqual(await runOf(actions))
  })

  it('lists the actions as they are written, with where they stand and what became of them in each round', async () => {
    const run = await runOf(
      {
        For_each: {
          type: 'Foreach',
          foreach: "@triggerOutputs()?['body/Customers']",
          runAfter: {},
          actions: { Mail: mail({ 'emailMessage/To': "@items('For_each')?['Email']" }) },
        },
      },
      group({ Email: 'a@example.com' }, { Email: '' }, { Email: 'c@example.com' }),
    )
    expect(run.actions.map(({ name, parents, path }) => [name, parents, path.at(-1)])).toEqual([
      ['For_each', [], 'For_each'],
      ['Mail', ['For_each'], 'Mail'],
    ])
    const { status, performances } = actionIn(run, 'Mail')
    expect(status).toBe('Failed')
    expect(performances.map(({ rounds, status, effect }) => [rounds, status, effect])).toMatchObject([
      [[{ loop: 'For_each', index: 0 }], 'Succeeded', { to: ['a@example.com'] }],
      [[{ loop: 'For_each', index: 1 }], 'Failed', { to: [] }],
      [[{ loop: 'For_each', index: 2 }], 'Succeeded', { to: ['c@example.com'] }],
    ])
    expect([onceIn(run, 'For_each').iterations, run.failed]).toEqual([3, ['Mail']])
  })

  it('has no rounds where a loop has none, and no effect where an action did not come to run', async () => {
    const run = await runOf(
      {
        For_each: {
          type: 'Foreach',
          foreach: "@triggerOutputs()?['body/Customers']",
          runAfter: {},
          actions: { Mail: mail() },
        },
        Never: mail({}, { For_each: ['Failed'] }),
      },
      group(),
    )
    expect(statuses(run)).toEqual({ For_each: 'Succeeded', Mail: 'Skipped', Never: 'Skipped' })
    expect(actionIn(run, 'Mail').performances).toEqual([])
    expect(onceIn(run, 'Never')).toMatchObject({ effect: { kind: 'none' }, inputs: null, warnings: [] })
  })

  it('lets time pass only where the flow waits', async () => {
    const run = await runOf({
      Wait: { type: 'Wait', inputs: { interval: { count: 90, unit: 'Minute' } }, runAfter: {} },
      Mail: mail({}, { Wait: ['Succeeded'] }),
    })
    expect([run.startTime, onceIn(run, 'Mail').startTime]).toEqual([
      '2026-10-05T08:00:00.000Z',
      '2026-10-05T09:30:00.000Z',
    ])
  })

  it('stops where nobody can tell how it goes on, and says where', async () => {
    const run = await runOf({
      Read: { type: 'Compose', inputs: "@xpath(xml('<a/>'), '/a')", runAfter: {} },
      Mail: mail({}, { Read: ['Succeeded'] }),
    })
    expect(run.status).toBe('Stopped')
    expect(statuses(run)).toEqual({ Read: 'Failed', Mail: 'Skipped' })
    expect(onceIn(run, 'Read').warnings).toMatchObject([
      { code: 'expression-failed', expression: { text: "@xpath(xml('<a/>'), '/a')" } },
    ])
  })

  it('does not begin with a definition that cannot be run', async () => {
    const run = await runOf({ Mail: mail({}, { Gone: ['Succeeded'] }) })
    expect(run).toMatchObject({
      status: 'NotRunnable',
      error: { code: 'unknown-predecessor' },
      findings: [{ code: 'unknown-predecessor', action: 'Mail' }],
    })
    expect(actionIn(run, 'Mail')).toMatchObject({
      performances: [],
      warnings: [{ code: 'definition', finding: { code: 'unknown-predecessor' } }],
    })
  })

  it('says what Power Automate would hide of an action', async () => {
    const secured = { ...mail(), runtimeConfiguration: { secureData: { properties: ['inputs'] } } }
    const run = await runOf({ Mail: secured })
    expect(actionIn(run, 'Mail').secured).toEqual(['inputs'])
  })

  it('runs a flow on whatever trigger it has, and says that it is none of Bookings', async () => {
    const flow = flowOf({ Mail: mail() })
    const { definition } = flow.properties
    const other = {
      ...flow,
      properties: {
        ...flow.properties,
        definition: { ...definition, triggers: { By_hand: { type: 'Request' } } },
      },
    }
    const run = await dryRun(other, { payload: oneToOne(), warnings: [] }, { now })
    expect(run.trigger).toMatchObject({
      name: 'By_hand',
      operation: null,
      warnings: [{ code: 'no-appointment-trigger' }],
    })
    expect(run.status).toBe('Succeeded')
  })

  it('runs a flow of old, which finds its connections in what comes with the trigger', async () => {
    const tokens = "json(decodeBase64(triggerOutputs().headers['X-MS-APIM-Tokens']))"
    const name = `@${tokens}['$connections']['shared_office365']['connectionId']`
    const actions = {
      Mail: {
        type: 'ApiConnection',
        inputs: {
          host: { connection: { name } },
          method: 'post',
          path: '/Mail',
          body: { To: 'a@example.com' },
          authentication: { type: 'Raw', value: `@${tokens}['$ConnectionKey']` },
        },
      },
      Name: { type: 'Compose', inputs: "@workflow()?['tags']?['flowDisplayName']", runAfter: {} },
    }
    const run = await runOf(actions, oneToOne(), { flowName: 'Tell the desk' })
    expect([run.status, onceIn(run, 'Name').outputs]).toEqual(['Succeeded', 'Tell the desk'])
    expect(onceIn(run, 'Mail').effect).toMatchObject({
      kind: 'request',
      connector: 'shared_office365',
      path: '/Mail',
    })
  })

  it('gives the page its turn before it begins and before each action, and ends when it is cancelled', async () => {
    const controller = new AbortController()
    let turns = 0
    const run = await runOf({ A: mail(), B: mail({}, { A: ['Succeeded'] }) }, oneToOne(), {
      signal: controller.signal,
      breathe: async () => {
        turns += 1
        if (turns === 3) controller.abort()
      },
    })
    expect([run.status, run.actions.map(({ status }) => status)]).toEqual([
      'Cancelled',
      ['Succeeded', 'Skipped'],
    ])
  })
})
