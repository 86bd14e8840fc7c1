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

  it('gives the page its turn before each action, and ends when it is cancelled', async () => {
    const controller = new AbortController()
    let turns = 0
    const run = await runOf({ A: mail(), B: mail({}, { A: ['Succeeded'] }) }, oneToOne(), {
      signal: controller.signal,
      breathe: async () => {
        turns += 1
        if (turns === 2) controller.abort()
      },
    })
    expect([run.status, run.actions.map(({ status }) => status)]).toEqual([
      'Cancelled',
      ['Succeeded', 'Skipped'],
    ])
  })
})

describe('an answer', () => {
  it('can be chosen, and what follows goes on from it', async () => {
    const run = await runOf(
      {
        Find: call('shared_commondataserviceforapps', 'ListRecords', { entityName: 'contacts' }),
        Change: call(
          'shared_commondataserviceforapps',
          'UpdateOnlyRecord',
          {
            entityName: 'contacts',
            recordId: "@first(outputs('Find')?['body/value'])?['contactid']",
            'item/lastname': 'Bowen',
          },
          { Find: ['Succeeded'] },
        ),
      },
      oneToOne(),
      {
        choose: ({ name }) =>
          name === 'Find' ? { status: 200, body: { value: [{ contactid: 'c-1' }] } } : undefined,
      },
    )
    expect(onceIn(run, 'Find').answer).toBe('chosen')
    expect(onceIn(run, 'Change').effect).toEqual({
      kind: 'row',
      write: 'update',
      table: 'contacts',
      id: 'c-1',
      columns: { lastname: 'Bowen' },
    })
    expect(actionIn(run, 'Change').warnings).toEqual([])
  })

  it('can be a refusal, or none at all, to see where the flow goes then', async () => {
    const actions = {
      Meet: meeting,
      Mail: mail({}, { Meet: ['Succeeded'] }),
      Tell: mail(
        { 'emailMessage/Body': "@{outputs('Meet')?['body/error/message']}" },
        { Meet: ['Failed', 'TimedOut'] },
      ),
    }
    const refusal = { status: 500, body: { error: { code: 'Broken', message: 'No.' } } }
    const refused = await runOf(actions, oneToOne(), {
      choose: ({ name }) => (name === 'Meet' ? refusal : undefined),
    })
    expect(statuses(refused)).toEqual({ Meet: 'Failed', Mail: 'Skipped', Tell: 'Succeeded' })
    expect(onceIn(refused, 'Tell').effect).toMatchObject({ html: 'No.' })
    expect(onceIn(refused, 'Meet').error).toMatchObject({ message: 'No.' })
    const silent = await runOf(actions, oneToOne(), {
      choose: ({ name }) => (name === 'Meet' ? 'no-answer' : undefined),
    })
    expect(statuses(silent)).toMatchObject({ Meet: 'TimedOut', Tell: 'Succeeded' })
  })

  it('can differ from round to round and from attempt to attempt', async () => {
    const retryPolicy = { type: 'fixed', count: 1, interval: 'PT10S' }
    const stripe = call('shared_stripe', 'CreateCustomer', { email: "@items('L')?['Email']" })
    const run = await runOf(
      {
        L: {
          type: 'Foreach',
          foreach: "@triggerOutputs()?['body/Customers']",
          runAfter: {},
          actions: { Pay: { ...stripe, inputs: { ...Object(stripe.inputs), retryPolicy } } },
        },
      },
      group({ Email: 'a@example.com' }, { Email: 'b@example.com' }),
      {
        choose: ({ rounds, attempt }) =>
          rounds[0]?.index === 1 && attempt === 1 ? { status: 503, body: null } : undefined,
      },
    )
    const { performances } = actionIn(run, 'Pay')
    expect(performances.map(({ status, retries }) => [status, retries.length])).toEqual([
      ['Succeeded', 0],
      ['Succeeded', 1],
    ])
  })

  it('of an operation that nobody here knows is empty, and marks whatever goes by it', async () => {
    const run = await runOf({
      Find: call('shared_sharepointonline', 'GetItems', { dataset: 'd', table: 't', $filter: 'x' }),
      Names: {
        type: 'Select',
        inputs: { from: "@coalesce(body('Find')?['value'], json('[]'))", select: "@item()?['Title']" },
        runAfter: { Find: ['Succeeded'] },
      },
      Mail: mail({ 'emailMessage/Body': "@{join(body('Names'), ',')}" }, { Names: ['Succeeded'] }),
      Other: mail({}, { Mail: ['Succeeded'] }),
    })
    expect(onceIn(run, 'Find')).toMatchObject({
      answer: 'unknown',
      effect: {
        kind: 'read',
        connector: 'shared_sharepointonline',
        operationId: 'GetItems',
        query: { $filter: 'x' },
      },
      outputs: { statusCode: 200, body: {} },
    })
    const marked = run.actions.filter(({ warnings }) =>
      warnings.some(({ code }) => code === 'answer-unknown'),
    )
    expect(marked.map(({ name }) => name)).toEqual(['Names', 'Mail'])
    expect(actionIn(run, 'Mail').warnings).toEqual([{ code: 'answer-unknown', of: 'Find' }])
  })
})
