import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, setSwitches, type TenantInfo } from '../testing/client.ts'
import { connectorAction, type Maker, makerOf } from '../testing/maker.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const emulator = runningEmulator()
let tenant: TenantInfo
let hanako: Maker
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
  hanako = await makerOf(emulator.url, tenant, 'hanako.sato')
})

const academy = () => `ContosoAcademy@${tenant.domain}`
const control = async (path: string, body?: object): Promise<unknown> => {
  const response = await fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body && { body: JSON.stringify(body) }),
  })
  return response.json()
}
const Booked = v.object({
  appointment: v.looseObject({ id: v.string() }),
  runs: v.array(v.object({ status: v.string() })),
})
const book = async (shape: string, overrides = {}) =>
  v.parse(Booked, await control(`businesses/${academy()}/appointments`, { shape, overrides }))
const Entry = v.looseObject({
  operationId: v.string(),
  method: v.string(),
  path: v.string(),
  body: v.unknown(),
  status: v.number(),
  answer: v.unknown(),
})
const journal = async () => v.parse(v.object({ entries: v.array(Entry) }), await control('journal')).entries
const Runs = v.object({
  runs: v.array(
    v.looseObject({
      status: v.string(),
      trigger: v.object({ name: v.string(), body: v.record(v.string(), v.unknown()) }),
      actions: v.array(
        v.looseObject({ name: v.string(), status: v.string(), error: v.nullable(v.string()) }),
      ),
    }),
  ),
})
const runs = async () => v.parse(Runs, await control('runs')).runs
const live = async (flow: Partial<Parameters<Maker['makeFlow']>[0]>) => {
  const id = await hanako.makeFlow({ mailbox: academy(), ...flow })
  const { status } = await hanako.turn(id, 'on')
  if (status !== 204) throw new Error(`The flow was not turned on: ${status}`)
}
const carried = async (shape: string, overrides = {}) => {
  await live({})
  await book(shape, overrides)
  return (await runs()).at(-1)?.trigger.body ?? {}
}

describe('what the trigger carries', () => {
  const start = '2027-06-24T16:30:00Z'

  it('is 25 fields, with the times as observed: American, in UTC, the buffer included, the duration in seconds', async () => {
    await live({ mailbox: hanako.clinic })
    await control(`businesses/${hanako.clinic}/appointments`, { shape: 'one-to-one', overrides: { start } })
    const body = (await runs()).at(-1)?.trigger.body ?? {}
    expect(Object.keys(body)).toHaveLength(25)
    expect(body).toMatchObject({
      ServiceName: '初診のご相談',
      StartTime: '06/24/2027 16:30:00',
      EndTime: '06/24/2027 17:10:00',
      Duration: 2400,
      CustomerName: '鈴木 一郎',
      Customers: [],
      MaxAttendeesCount: 1,
      CustomQuestionAnswers: [
        { Answer: '特にありません', IsRequired: false, SelectedOptions: [] },
        { AnswerOptions: ['はい、初めてです', 'いいえ、再診です'], IsRequired: true, SelectedOptions: [0] },
      ],
    })
  })

  it('is ISO 8601 when switched', async () => {
    await setSwitches(emulator.url, tenant, { isoTimes: true })
    expect(await carried('one-to-one', { start })).toMatchObject({ StartTime: '2027-06-24T16:30:00Z' })
  })

  it('lists the customers of a group and leaves the fields of one customer empty', async () => {
    const body = await carried('group')
    expect(body).toMatchObject({ CustomerName: '', CustomerEmail: '', FilledAttendeesCount: 3 })
    expect(v.parse(v.array(v.object({ Name: v.string(), Email: v.string() })), body.Customers)).toHaveLength(
      3,
    )
  })

  it('may be a group of nobody, and several members of staff', async () => {
    expect(await carried('empty-group')).toMatchObject({ Customers: [], FilledAttendeesCount: 0 })
    await book('two-staff')
    expect(v.parse(v.array(v.unknown()), (await runs()).at(-1)?.trigger.body.StaffMembers)).toHaveLength(2)
  })
})

const isoStart =
  "@{formatDateTime(parseDateTime(triggerOutputs()?['body/StartTime'], 'en-US'), 'yyyy-MM-ddTHH:mm:ssZ')}"
const zoom = {
  connectors: ['shared_zoommeetingsip', 'shared_office365'],
  actions: {
    Create_meeting: connectorAction('shared_zoommeetingsip', 'CreateMeeting', {
      'body/topic': "@triggerOutputs()?['body/ServiceName']",
      'body/type': 2,
      'body/start_time': isoStart,
      'body/duration': "@string(div(triggerOutputs()?['body/Duration'], 60))",
      'body/settings/join_before_host': true,
    }),
    Send_mail: connectorAction(
      'shared_office365',
      'SendEmailV2',
      {
        'emailMessage/To': "@triggerOutputs()?['body/CustomerEmail']",
        'emailMessage/Subject': 'Welcome',
        'emailMessage/Body': "<p>@{outputs('Create_meeting')?['body/join_url']}</p>",
      },
      ['Create_meeting'],
    ),
  },
}

describe('a run', () => {
  it('sends each request for real, and what one action got the next one has', async () => {
    await live(zoom)
    expect(await book('one-to-one', { start: '2027-06-24T16:30:00Z' })).toMatchObject({
      runs: [{ status: 'Succeeded' }],
    })
    const [meeting, mail, ...others] = await journal()
    expect(meeting).toMatchObject({
      operationId: 'CreateMeeting',
      method: 'POST',
      path: '/v2/users/me/meetings',
      body: { start_time: '2027-06-24T16:30:00Z', duration: '60', settings: { join_before_host: true } },
      status: 201,
      answer: { id: expect.any(Number), password: expect.any(String), start_url: expect.any(String) },
    })
    const { join_url } = v.parse(v.looseObject({ join_url: v.string() }), meeting?.answer)
    expect(mail).toMatchObject({
      path: '/v2/Mail',
      body: { To: 'ichiro.suzuki@customer.example', Body: `<p>${join_url}</p>` },
      status: 200,
      answer: null,
    })
    expect(others).toEqual([])
  })

  it('fails where the service refuses, and leaves out what waits for it', async () => {
    await live(zoom)
    await book('group')
    expect((await journal()).map(({ status }) => status)).toEqual([201, 400])
    const [run] = await runs()
    expect(run?.status).toBe('Failed')
    expect(run?.actions).toMatchObject([
      { name: 'Create_meeting', status: 'Succeeded', error: null },
      { name: 'Send_mail', status: 'Failed', error: expect.stringMatching(/^BadRequest: To: /) },
    ])
  })

  it('remembers what each action was given and what it gave, in each round', async () => {
    await live({
      connectors: ['shared_office365'],
      actions: {
        Subject: {
          type: 'Compose',
          runAfter: {},
          inputs: "To @{length(triggerOutputs()?['body/Customers'])}",
        },
        Each: {
          type: 'Foreach',
          runAfter: { Subject: ['Succeeded'] },
          foreach: "@triggerOutputs()?['body/Customers']",
          actions: {
            Mail: connectorAction('shared_office365', 'SendEmailV2', {
              'emailMessage/To': "@items('Each')?['Email']",
              'emailMessage/Subject': "@outputs('Subject')",
              'emailMessage/Body': '-',
            }),
          },
        },
      },
    })
    await book('group')
    const [subject, each, mail] = (await runs())[0]?.actions ?? []
    expect(subject).toMatchObject({ inputs: 'To 3', outputs: 'To 3' })
    expect(each).toMatchObject({ name: 'Each', inputs: { length: 3 } })
    expect(mail).toMatchObject({
      name: 'Mail',
      repetitions: [
        {
          rounds: [{ loop: 'Each', index: 0 }],
          status: 'Succeeded',
          inputs: { parameters: { 'emailMessage/Subject': 'To 3' } },
          outputs: { statusCode: 200 },
        },
        { rounds: [{ loop: 'Each', index: 1 }] },
        { rounds: [{ loop: 'Each', index: 2 }] },
      ],
    })
  })

  it('calls nothing by a connection that is broken', async () => {
    const adele = await makerOf(emulator.url, tenant, 'adele.vance')
    const id = await adele.makeFlow({ mailbox: academy(), ...zoom })
    await adele.turn(id, 'on')
    await book('one-to-one')
    expect((await journal()).map(({ status }) => status)).toEqual([401])
    expect((await runs())[0]?.actions).toMatchObject([{ status: 'Failed' }, { status: 'Skipped' }])
  })

  it('follows a change and a cancellation only when it listens to them', async () => {
    await live({ operationId: 'UpdateAppointment' })
    const { appointment } = await book('one-to-one')
    expect(await runs()).toHaveLength(0)
    const path = `businesses/${academy()}/appointments/${appointment.id}`
    await control(`${path}/change`, { start: '2027-07-01T01:00:00Z' })
    expect(await runs()).toHaveLength(1)
    await control(`${path}/cancel`, { reason: 'Ill' })
    expect(await runs()).toHaveLength(1)
  })
})

describe('the other connectors', () => {
  const person = { name: "O'Brien <b>太郎</b> @{x}", emailAddress: "o'brien@customer.example" }

  it('find contacts by an OData filter, quotes doubled, and create or update them', async () => {
    const filter = "emailaddress1 eq '@{replace(triggerOutputs()?['body/CustomerEmail'], '''', '''''')}'"
    await live({
      connectors: ['shared_commondataserviceforapps'],
      actions: {
        List: connectorAction('shared_commondataserviceforapps', 'ListRecords', {
          entityName: 'contacts',
          $filter: filter,
          $top: 1,
        }),
        Known: {
          type: 'If',
          runAfter: { List: ['Succeeded'] },
          expression: { greater: ["@length(outputs('List')?['body/value'])", 0] },
          actions: {
            Update: connectorAction('shared_commondataserviceforapps', 'UpdateOnlyRecord', {
              entityName: 'contacts',
              recordId: "@first(outputs('List')?['body/value'])?['contactid']",
              'item/description': 'Came again',
            }),
          },
          else: {
            actions: {
              Create: connectorAction('shared_commondataserviceforapps', 'CreateRecord', {
                entityName: 'contacts',
                'item/lastname': "@triggerOutputs()?['body/CustomerName']",
                'item/emailaddress1': "@triggerOutputs()?['body/CustomerEmail']",
              }),
            },
          },
        },
      },
    })
    await book('one-to-one', { customers: [person] })
    await book('one-to-one', { customers: [person] })
    expect((await journal()).map(({ operationId, status }) => [operationId, status])).toEqual([
      ['ListRecords', 200],
      ['CreateRecord', 201],
      ['ListRecords', 200],
      ['UpdateOnlyRecord', 200],
    ])
    expect(await (await hanako.dataverse('contacts')).json()).toMatchObject({
      value: [{ lastname: person.name, emailaddress1: person.emailAddress, description: 'Came again' }],
    })
  })

  it('show an injection for what it is: a filter without doubled quotes is refused', async () => {
    await live({
      connectors: ['shared_commondataserviceforapps'],
      actions: {
        List: connectorAction('shared_commondataserviceforapps', 'ListRecords', {
          entityName: 'contacts',
          $filter: "emailaddress1 eq '@{triggerOutputs()?['body/CustomerEmail']}'",
        }),
      },
    })
    await book('one-to-one', { customers: [person] })
    expect((await journal()).map(({ status }) => status)).toEqual([400])
  })

  it('make Stripe customers by either form of the keys, and post to Teams', async () => {
    await live({
      connectors: ['shared_stripe', 'shared_teams'],
      actions: {
        Plain: connectorAction('shared_stripe', 'CreateCustomer', { email: 'a@customer.example' }),
        Prefixed: connectorAction('shared_stripe', 'CreateCustomer', { 'body/email': 'b@customer.example' }, [
          'Plain',
        ]),
        Post: connectorAction(
          'shared_teams',
          'PostMessageToConversation',
          {
            poster: 'Flow bot',
            location: 'Group chat',
            'body/recipient': '19:x@thread.v2',
            'body/messageBody': 'Hi',
          },
          ['Prefixed'],
        ),
      },
    })
    await book('one-to-one')
    const [plain, prefixed, post] = await journal()
    expect([plain?.body, prefixed?.body]).toEqual([
      { email: 'a@customer.example' },
      { email: 'b@customer.example' },
    ])
    expect(prefixed?.answer).toMatchObject({
      id: expect.stringMatching(/^cus_/),
      email: 'b@customer.example',
    })
    expect(post).toMatchObject({ status: 201, body: { recipient: '19:x@thread.v2', messageBody: 'Hi' } })
  })
})
