import { describe, expect, it } from 'vitest'
import { actionIn, call, group, mail, onceIn, oneToOne, runOf } from './dry-run.fixture.ts'

const statuses = (run: Awaited<ReturnType<typeof runOf>>) =>
  Object.fromEntries(run.actions.map(({ name, status }) => [name, status]))
const meeting = call('shared_zoommeetingsip', 'CreateMeeting', {
  'body/topic': "@triggerOutputs()?['body/ServiceName']",
  'body/start_time': '2027-01-15T01:00:00Z',
  'body/duration': '45',
  'body/settings/join_before_host': true,
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
      outputs: { statusCode: 200, body: { value: [] } },
    })
    const marked = run.actions.filter(({ warnings }) =>
      warnings.some(({ code }) => code === 'answer-unknown'),
    )
    expect(marked.map(({ name }) => name)).toEqual(['Names', 'Mail'])
    expect(actionIn(run, 'Mail').warnings).toEqual([{ code: 'answer-unknown', of: 'Find' }])
  })
})
