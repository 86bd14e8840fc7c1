import { describe, expect, it } from 'vitest'
import type { Warning } from '../appointment/warning.ts'
import type { Actions } from '../cloud-flow/definition.ts'
import { actionIn, call, mail, onceIn, oneToOne, runOf } from './dry-run.fixture.ts'
import type { DryRunWarning } from './warning.ts'

const field = (name: string) => `@{triggerOutputs()?['body/${name}']}`
const mailOf = (parameters: Record<string, string>) => ({
  Mail: mail(
    Object.fromEntries(Object.entries(parameters).map(([key, text]) => [`emailMessage/${key}`, text])),
  ),
})
const warningsOf = async (...args: Parameters<typeof runOf>): Promise<readonly DryRunWarning[]> =>
  onceIn(await runOf(...args), 'Mail').warnings

describe('recipients and subjects', () => {
  it.each([
    ['nobody', '', [{ code: 'recipient-empty', list: 'to' }]],
    ['nobody between two', 'a@example.com;;b@example.com', [{ code: 'recipient-empty', list: 'to' }]],
    ['nobody before one', ';a@example.com', [{ code: 'recipient-empty', list: 'to' }]],
    [
      'what is no address',
      'Megan Bowen',
      [{ code: 'recipient-invalid', list: 'to', recipient: 'Megan Bowen' }],
    ],
    ['a semicolon at the end', 'a@example.com; ', []],
    ['two', 'a@example.com;b@example.com', []],
  ])('a mail to %s', async (_what, To, expected) => {
    const run = await runOf(mailOf({ To }))
    expect(onceIn(run, 'Mail').warnings).toEqual(expected)
    // The connector refuses the whole mail, so the flow fails here and does not go on.
    expect(run.status).toBe(expected.length > 0 ? 'Failed' : 'Succeeded')
  })

  it('are looked at in every list', async () => {
    expect(await warningsOf(mailOf({ Cc: 'boss', Bcc: ';x@example.com' }))).toEqual([
      { code: 'recipient-invalid', list: 'cc', recipient: 'boss' },
      { code: 'recipient-empty', list: 'bcc' },
    ])
  })

  it('may be too many, too long or missing', async () => {
    const many = Array.from({ length: 501 }, (_, place) => `a${place}@example.com`).join(';')
    expect(await warningsOf(mailOf({ To: many, Subject: ' ' }))).toEqual([
      { code: 'too-many-recipients', count: 501, most: 500 },
      { code: 'subject-empty' },
    ])
    expect(await warningsOf(mailOf({ Subject: 'x'.repeat(256) }))).toEqual([
      { code: 'too-long', part: 'subject', count: 256, most: 255 },
    ])
  })
})

describe('sizes', () => {
  it('of messages are told in bytes', async () => {
    const post = (text: string): Actions => ({
      Mail: call('shared_teams', 'PostMessageToConversation', {
        poster: 'Flow bot',
        location: 'Group chat',
        'body/recipient': '19:x@thread.v2',
        'body/messageBody': text,
      }),
    })
    expect(await warningsOf(post('あ'.repeat(9_557)))).toEqual([])
    expect(await warningsOf(post('あ'.repeat(9_558)))).toEqual([
      { code: 'too-large', part: 'message', count: 28_674, most: 28_672 },
    ])
  })

  it('of mails are those that Exchange Online takes', async () => {
    expect(await warningsOf(mailOf({ Body: 'x'.repeat(36_700_161) }))).toEqual([
      { code: 'too-large', part: 'mail', count: 36_700_161, most: 36_700_160 },
    ])
  })

  it('of topics and descriptions are those of Zoom and Stripe', async () => {
    const topic = { Mail: call('shared_zoommeetingsip', 'CreateMeeting', { 'body/topic': 'x'.repeat(201) }) }
    expect(await warningsOf(topic)).toEqual([{ code: 'too-long', part: 'topic', count: 201, most: 200 }])
    const described = { Mail: call('shared_stripe', 'CreateCustomer', { description: 'x'.repeat(351) }) }
    expect(await warningsOf(described)).toEqual([
      { code: 'too-long', part: 'description', count: 351, most: 350 },
    ])
  })
})

describe('what is doubtful of the appointment', () => {
  const doubts: readonly Warning[] = [
    { field: 'CustomerTimeZone', why: 'zone-guessed' },
    { field: 'StartTime', why: 'business-zone-unknown' },
    { field: 'StaffMembers', why: 'staff-unknown' },
    { field: 'CancelReason', why: 'not-in-graph' },
  ]
  const shown = (run: Awaited<ReturnType<typeof runOf>>, name: string) =>
    actionIn(run, name).warnings.map((warning) =>
      'field' in warning ? [warning.code, warning.field] : warning.code,
    )

  it('stands next to the actions that it matters to, by whatever way', async () => {
    const run = await runOf(
      {
        Hosts: {
          type: 'Select',
          inputs: { from: "@triggerOutputs()?['body/StaffMembers']", select: "@item()?['DisplayName']" },
          runAfter: {},
        },
        Text: { type: 'Compose', inputs: "@join(body('Hosts'), ',')", runAfter: { Hosts: ['Succeeded'] } },
        Mail: mail({ 'emailMessage/Body': "@{outputs('Text')}" }, { Text: ['Succeeded'] }),
        Zone: mail({ 'emailMessage/Body': field('CustomerTimeZone') }, { Mail: ['Succeeded'] }),
        Plain: mail({}, { Zone: ['Succeeded'] }),
      },
      oneToOne(),
      { doubts },
    )
    expect(shown(run, 'Hosts')).toEqual([['field-doubtful', 'StaffMembers']])
    expect(shown(run, 'Text')).toEqual([])
    expect(shown(run, 'Mail')).toEqual([['field-doubtful', 'StaffMembers']])
    expect(shown(run, 'Zone')).toEqual([['zone-doubtful', 'CustomerTimeZone']])
    expect(shown(run, 'Plain')).toEqual([])
    expect(run.trigger.warnings).toEqual([
      { code: 'zone-doubtful', field: 'StartTime', why: 'business-zone-unknown' },
    ])
  })

  it('is more when the flow waits for cancellations, of which Graph does not tell', async () => {
    const reason = mailOf({ Body: field('CancelReason') })
    const run = await runOf(reason, oneToOne(), { doubts, operation: 'CancelAppointment' })
    expect(run.trigger.warnings[0]).toEqual({ code: 'trigger-differs', operation: 'CancelAppointment' })
    expect(actionIn(run, 'Mail').warnings).toEqual([
      { code: 'field-doubtful', field: 'CancelReason', why: 'not-in-graph' },
    ])
    const madeUp = await runOf(reason, oneToOne(), { operation: 'CancelAppointment' })
    expect(madeUp.trigger.warnings).toEqual([])
  })
})

describe('the other warnings', () => {
  it('tell of an expression that has no value here, with its text and the part to blame', async () => {
    const run = await runOf(mailOf({ Body: "Room @{int(triggerOutputs()?['body/CustomerNotes'])}" }))
    expect(run).toMatchObject({ status: 'Failed', failed: ['Mail'] })
    expect(onceIn(run, 'Mail').warnings).toMatchObject([
      {
        code: 'expression-failed',
        expression: { text: "Room @{int(triggerOutputs()?['body/CustomerNotes'])}", start: 7, end: 51 },
      },
    ])
  })

  it('tell of a parameter without which nobody knows what is meant', async () => {
    const actions = {
      Mail: call('shared_commondataserviceforapps', 'UpdateOnlyRecord', {
        entityName: 'contacts',
        recordId: "@triggerOutputs()?['body/TrackingData']",
      }),
    }
    const run = await runOf(actions)
    expect(onceIn(run, 'Mail').warnings).toEqual([
      { code: 'field-empty', field: 'TrackingData', rate: null },
      { code: 'parameter-empty', parameter: 'recordId' },
    ])
    expect(run.status).toBe('Failed')
  })

  it('tell next to an action what is the matter with its definition', async () => {
    const run = await runOf(mailOf({ Body: '@{shout(1)}' }))
    expect(run).toMatchObject({ status: 'Stopped', findings: [{ code: 'unknown-function' }] })
    expect(actionIn(run, 'Mail').warnings).toEqual([{ code: 'definition', finding: run.findings[0] }])
  })
})
