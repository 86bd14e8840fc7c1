import { Desk } from './desk.ts'
import type { Booking, Sent } from './microsoft.ts'
import { expect, test } from './test.ts'

/** 10 o'clock in Tokyo. */
const START = '2027-01-15T01:00:00Z'
const TIME = 'Fri, Jan 15, 2027 10:00 AM'
const SINGLE = '初診のご相談'
const CLASS = '健康教室 / Health class'
const HOSTILE = "O'Brien <b>太郎</b> @{x}"
const ENCODED = 'O&#39;Brien &lt;b&gt;太郎&lt;/b&gt; @{x}'

const customer = (name: string, mailbox: string) => ({
  name,
  emailAddress: `${mailbox}@customer.example`,
  phone: '03-0000-0000',
})
const booking = (shape: Booking['shape'], ...customers: ReturnType<typeof customer>[]): Booking => ({
  shape,
  overrides: { start: START, customers },
})
const ONE = booking('one-to-one', customer('鈴木 一郎', 'ichiro'))
const GROUP = booking(
  'group',
  customer('Olivia Brown', 'olivia'),
  customer('高橋 恵', 'megumi'),
  customer('Kim', 'kim'),
)
const EMPTY = booking('empty-group')
const TWO_STAFF = booking('two-staff', customer('Olivia Brown', 'olivia'))
const DIFFICULT = booking('one-to-one', customer(HOSTILE, 'difficult'))

/** The flow of a template, built in the wizard, and what it sends for a booking. */
async function built(desk: Desk, template: string) {
  const { microsoft } = desk
  await desk.open('佐藤 花子', 'Contoso Clinic')
  await desk.build(template)
  const flowName = `${template} – Contoso Clinic`
  return async (appointment: Booking) => {
    await microsoft.forgetSent()
    const booked = await microsoft.book(microsoft.business('Contoso Clinic'), appointment)
    expect(booked.runs.find((run) => run.flowName === flowName)?.status).toBe('Succeeded')
    const sent = (await microsoft.sent()).filter((each) => each.flowName === flowName)
    return { id: booked.appointment.selfServiceAppointmentId, sent, requests: sent.map(requestOf) }
  }
}

const requestOf = ({ operationId, method, path, body }: Sent) => ({
  operationId,
  method,
  path: decodeURIComponent(path.replaceAll('+', ' ')),
  body,
})
const mail = (to: string, subject: string, lines: string[]) => ({
  operationId: 'SendEmailV2',
  method: 'POST',
  path: '/v2/Mail',
  body: { To: `${to}@customer.example`, Subject: subject, Body: lines.join('<br>') },
})

test('Zoom is asked for a meeting for every booking, and each customer gets the link', async ({
  page,
  microsoft,
}) => {
  const send = await built(new Desk(page, microsoft), 'Zoom meeting')
  const meeting = (topic: string, duration: string) => ({
    operationId: 'CreateMeeting',
    method: 'POST',
    path: '/v2/users/me/meetings',
    body: { topic, type: 2, start_time: START, duration, settings: { join_before_host: false } },
  })
  const link = (to: string, name: string, service: string, staff: string, [first]: Sent[]) => {
    const url = String(first?.answer.join_url)
    return mail(to, `Your online meeting: ${service}`, [
      `Dear ${name},`,
      '',
      'Thank you for your booking. Please join by the link below.',
      '',
      `Service: ${service}`,
      `Time: ${TIME}`,
      `With: ${staff}`,
      `Zoom: <a href="${url}">${url}</a>`,
    ])
  }

  const one = await send(ONE)
  // Half an hour and ten minutes of buffer after it.
  expect(one.requests).toEqual([
    meeting(SINGLE, '40'),
    link('ichiro', '鈴木 一郎', SINGLE, '佐藤 花子', one.sent),
  ])
  const group = await send(GROUP)
  expect(group.requests).toEqual([
    meeting(CLASS, '60'),
    link('olivia', 'Olivia Brown', CLASS, '佐藤 花子', group.sent),
    link('megumi', '高橋 恵', CLASS, '佐藤 花子', group.sent),
    link('kim', 'Kim', CLASS, '佐藤 花子', group.sent),
  ])
  expect((await send(EMPTY)).requests).toEqual([meeting(CLASS, '60')])
  const two = await send(TWO_STAFF)
  expect(two.requests[1]).toEqual(link('olivia', 'Olivia Brown', SINGLE, '佐藤 花子, Adele Vance', two.sent))
  const difficult = await send(DIFFICULT)
  expect(difficult.requests[1]).toEqual(link('difficult', ENCODED, SINGLE, '佐藤 花子', difficult.sent))
})

test('each customer is welcomed by mail, also with times in ISO 8601, and the trigger carries the address alone, its case kept', async ({
  page,
  microsoft,
}) => {
  const send = await built(new Desk(page, microsoft), 'Welcome email')
  const welcome = (to: string, name: string, service: string, staff = '佐藤 花子') =>
    mail(to, `Welcome: ${service}`, [
      `Dear ${name},`,
      '',
      'Thank you for your booking.',
      '',
      `Service: ${service}`,
      `Time: ${TIME}`,
      `With: ${staff}`,
      '',
      'We look forward to seeing you.',
    ])
  expect((await send(ONE)).requests).toEqual([welcome('ichiro', '鈴木 一郎', SINGLE)])
  expect((await send(GROUP)).requests).toEqual([
    welcome('olivia', 'Olivia Brown', CLASS),
    welcome('megumi', '高橋 恵', CLASS),
    welcome('kim', 'Kim', CLASS),
  ])
  expect((await send(EMPTY)).requests).toEqual([])
  expect((await send(TWO_STAFF)).requests).toEqual([
    welcome('olivia', 'Olivia Brown', SINGLE, '佐藤 花子, Adele Vance'),
  ])
  expect((await send(DIFFICULT)).requests).toEqual([welcome('difficult', ENCODED, SINGLE)])
  await microsoft.set({ isoTimes: true })
  expect((await send(ONE)).requests).toEqual([welcome('ichiro', '鈴木 一郎', SINGLE)])

  const made = (await microsoft.workflows()).find(({ name }) => name.startsWith('Welcome email'))
  const { triggers } = JSON.parse(made?.clientdata ?? '').properties.definition
  const parameters = { SMTPAddress: microsoft.business('Contoso Clinic') }
  expect(Object.values(triggers)).toEqual([
    expect.objectContaining({ inputs: expect.objectContaining({ parameters }) }),
  ])
})

test('each customer becomes a contact, or their own contact and no other is brought up to date', async ({
  page,
  microsoft,
}) => {
  const send = await built(new Desk(page, microsoft), 'Dynamics 365 contact')
  const find = (mailbox: string) => ({
    operationId: 'ListRecords',
    method: 'GET',
    path: `/api/data/v9.2/contacts?$select=contactid,firstname,lastname,telephone1&$filter=emailaddress1 eq '${mailbox}@customer.example'&$top=1`,
    body: null,
  })
  const create = (mailbox: string, firstname: string, lastname: string, telephone1: string) => ({
    operationId: 'CreateRecord',
    method: 'POST',
    path: '/api/data/v9.2/contacts',
    body: { firstname, lastname, emailaddress1: `${mailbox}@customer.example`, telephone1 },
  })

  // The names are split as the English form offers it, given name first.
  expect((await send(ONE)).requests).toEqual([
    find('ichiro'),
    create('ichiro', '鈴木', '一郎', '03-0000-0000'),
  ])
  const group = await send(GROUP)
  expect(group.requests).toEqual([
    find('olivia'),
    create('olivia', 'Olivia', 'Brown', ''),
    find('megumi'),
    create('megumi', '高橋', '恵', ''),
    find('kim'),
    create('kim', '', 'Kim', ''),
  ])
  expect((await send(EMPTY)).requests).toEqual([])
  const known = String(group.sent[1]?.answer.contactid)
  expect((await send(TWO_STAFF)).requests).toEqual([
    find('olivia'),
    {
      operationId: 'UpdateOnlyRecord',
      method: 'PATCH',
      path: `/api/data/v9.2/contacts(${known})`,
      body: { firstname: 'Olivia', lastname: 'Brown', telephone1: '03-0000-0000' },
    },
  ])
  expect((await send(DIFFICULT)).requests).toEqual([
    find('difficult'),
    create('difficult', "O'Brien <b>太郎</b>", '@{x}', '03-0000-0000'),
  ])
  const quoted = await send(booking('one-to-one', customer('Pat', "x' or emailaddress1 ne '")))
  expect(quoted.requests.map(({ operationId }) => operationId)).toEqual(['ListRecords', 'CreateRecord'])
})

test('each customer becomes a Stripe customer', async ({ page, microsoft }) => {
  const send = await built(new Desk(page, microsoft), 'Stripe customer')
  const create = (mailbox: string, name: string, service: string, id: string) => ({
    operationId: 'CreateCustomer',
    method: 'POST',
    path: '/v1/customers',
    body: { email: `${mailbox}@customer.example`, description: `${name} / ${service} ${TIME} (${id})` },
  })
  const one = await send(ONE)
  expect(one.requests).toEqual([create('ichiro', '鈴木 一郎', SINGLE, one.id)])
  const group = await send(GROUP)
  expect(group.requests).toEqual([
    create('olivia', 'Olivia Brown', CLASS, group.id),
    create('megumi', '高橋 恵', CLASS, group.id),
    create('kim', 'Kim', CLASS, group.id),
  ])
  expect((await send(EMPTY)).requests).toEqual([])
  const two = await send(TWO_STAFF)
  expect(two.requests).toEqual([create('olivia', 'Olivia Brown', SINGLE, two.id)])
  const difficult = await send(DIFFICULT)
  expect(difficult.requests).toEqual([create('difficult', HOSTILE, SINGLE, difficult.id)])
})
