import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Emulator, startEmulator } from '../emulator.ts'
import { newTenant, objectOf, setSwitches, type TenantInfo, tokenOf } from '../testing/client.ts'

const read = 'https://graph.microsoft.com/Bookings.Read.All'
const write = 'https://graph.microsoft.com/BookingsAppointment.ReadWrite.All'
const manage = 'https://graph.microsoft.com/Bookings.ReadWrite.All'

let emulator: Emulator
let tenant: TenantInfo
beforeAll(async () => {
  emulator = await startEmulator({ port: 0 })
})
afterAll(() => emulator.close())
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
})

const clinic = () => `ContosoClinic@${tenant.domain}`
const root = () => `${emulator.url}/graph/v1.0/solutions/bookingBusinesses`

async function graph(local: string, path: string, init: RequestInit = {}, scope = read): Promise<Response> {
  const token = await tokenOf(emulator.url, tenant, local, { scope })
  const headers = { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${token}` }
  return fetch(`${root()}${path}`, { ...init, headers })
}

const Entities = v.object({ value: v.array(v.looseObject({ id: v.string() })) })
const entities = async (response: Response) => v.parse(Entities, await response.json()).value
const first = async (path: string) => {
  const [entity] = await entities(await graph('hanako.sato', path))
  if (!entity) throw new Error(`${path} is empty`)
  return entity
}

describe('the list of businesses', () => {
  it('shows ids and names only, to everybody in the tenant', async () => {
    for (const local of ['hanako.sato', 'stan.stranger']) {
      expect(await (await graph(local, '')).json()).toEqual({
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#solutions/bookingBusinesses',
        value: [
          { id: clinic(), displayName: 'Contoso Clinic' },
          { id: `ContosoAcademy@${tenant.domain}`, displayName: 'Contoso Academy' },
        ],
      })
    }
  })

  it('is narrowed by query and cut by $top', async () => {
    expect(await entities(await graph('hanako.sato', '?query=academy'))).toHaveLength(1)
    expect(await entities(await graph('hanako.sato', '?$top=1'))).toHaveLength(1)
  })

  it('can be forbidden while each business is still read by its id', async () => {
    await setSwitches(emulator.url, tenant, { businessListForbidden: true })
    const response = await graph('hanako.sato', '')
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ error: { code: 'ErrorAccessDenied' } })
    expect((await graph('hanako.sato', `/${clinic()}`)).status).toBe(200)
  })
})

describe('a business', () => {
  it('has its mailbox as id, which is not its contact address', async () => {
    const body = await objectOf(await graph('hanako.sato', `/${encodeURIComponent(clinic().toLowerCase())}`))
    expect(body).toMatchObject({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#solutions/bookingBusinesses/$entity',
      id: clinic(),
      email: `reception@${tenant.domain}`,
      publicUrl: `https://outlook.office365.com/book/${clinic()}/`,
      bookingPageSettings: { businessTimeZone: 'Tokyo Standard Time' },
    })
  })

  it('is narrowed by $select', async () => {
    const response = await graph('hanako.sato', `/${clinic()}?$select=id,publicUrl`)
    expect(Object.keys(await objectOf(response)).sort()).toEqual(['@odata.context', 'id', 'publicUrl'])
  })

  it('that does not exist is not found', async () => {
    const response = await graph('hanako.sato', `/Nobody@${tenant.domain}`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      error: {
        code: 'ErrorNonExistentMailbox',
        message: 'The SMTP address has no mailbox associated with it.',
        innerError: { date: expect.any(String), 'request-id': expect.any(String) },
      },
    })
  })

  it('of another tenant is not found either', async () => {
    expect((await graph('hanako.sato', '/FabrikamStudio@fabrikam.example')).status).toBe(404)
  })

  it.each(['hanako.sato', 'taro.yamada', 'mei.suzuki', 'victor.lee', 'grace.guest', 'sam.super'])(
    'is read by %s, who is on its staff or has the whole mailbox',
    async (local) => {
      expect((await graph(local, `/${clinic()}`)).status).toBe(200)
    },
  )

  it.each([
    '',
    '/staffMembers',
    '/services',
    '/customers',
    '/customQuestions',
    '/appointments',
    '/calendarView?start=2000-01-01T00:00:00Z&end=2100-01-01T00:00:00Z',
  ])('refuses a stranger everything by id: %s', async (path) => {
    const response = await graph('stan.stranger', `/${clinic()}${path}`)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({
      error: { code: 'ErrorAccessDenied', message: 'Access is denied. Check credentials and try again.' },
    })
  })
})

describe('the staff', () => {
  const roles = async (headers: Record<string, string>) =>
    (await entities(await graph('hanako.sato', `/${clinic()}/staffMembers`, { headers }))).map(
      ({ role }) => role,
    )

  it('shows schedulers and team members only to who asks for them', async () => {
    expect(await roles({})).toEqual([
      'administrator',
      'administrator',
      'unknownFutureValue',
      'unknownFutureValue',
      'viewer',
      'guest',
    ])
    expect(await roles({ prefer: 'include-unknown-enum-members' })).toEqual([
      'administrator',
      'administrator',
      'teamMember',
      'scheduler',
      'viewer',
      'guest',
    ])
  })

  it('carries its type and the address to know somebody by', async () => {
    expect(await first(`/${clinic()}/staffMembers`)).toMatchObject({
      '@odata.type': '#microsoft.graph.bookingStaffMember',
      displayName: '佐藤 花子',
      emailAddress: `hanako.sato@${tenant.domain}`,
      membershipStatus: 'active',
    })
  })

  it('lets an administrator, and nobody else, change a role', async () => {
    const staff = await entities(await graph('hanako.sato', `/${clinic()}/staffMembers`))
    const victor = staff.find(({ displayName }) => displayName === 'Victor Lee')
    const change = { method: 'PATCH', body: JSON.stringify({ role: 'administrator' }) }
    const path = `/${clinic()}/staffMembers/${victor?.id}`
    expect((await graph('victor.lee', path, change, manage)).status).toBe(403)
    expect((await graph('hanako.sato', path, change, manage)).status).toBe(204)
    expect(await objectOf(await graph('victor.lee', path))).toMatchObject({ role: 'administrator' })
  })
})

describe('services, customers and questions', () => {
  it('are listed and read by id', async () => {
    for (const list of ['services', 'customers', 'customQuestions']) {
      const entity = await first(`/${clinic()}/${list}`)
      const alone = await objectOf(await graph('hanako.sato', `/${clinic()}/${list}/${entity.id}`))
      expect(alone).toMatchObject(entity)
    }
    expect((await graph('hanako.sato', `/${clinic()}/services/none`)).status).toBe(404)
  })

  it('tell durations in ISO 8601', async () => {
    expect(await first(`/${clinic()}/services`)).toMatchObject({
      defaultDuration: 'PT30M',
      postBuffer: 'PT10M',
      maximumAttendeesCount: 1,
    })
  })
})

describe('appointments', () => {
  const all = async (path = `/${clinic()}/appointments`) => entities(await graph('hanako.sato', path))

  it('tell times in UTC and the one customer beside the list of customers', async () => {
    const appointment = (await all()).find(({ customerName }) => customerName === '伊藤 美咲')
    expect(appointment).toMatchObject({
      serviceName: '初診のご相談',
      duration: 'PT30M',
      startDateTime: {
        dateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT01:30:00\.0000000Z$/),
        timeZone: 'UTC',
      },
      customerEmailAddress: 'misaki.ito@customer.example',
      customers: [
        { name: '伊藤 美咲', customQuestionAnswers: [{}, { selectedOptions: ['はい、初めてです'] }] },
      ],
    })
    expect(appointment).not.toHaveProperty('customerNotes')
  })

  it('show the notes only when read by id', async () => {
    const appointment = (await all()).find(({ customerName }) => customerName === '伊藤 美咲')
    const path = `/${clinic()}/appointments/${appointment?.id}`
    expect(await objectOf(await graph('hanako.sato', path))).toMatchObject({
      customerNotes: '駐車場を使いたいです。',
    })
  })

  it('name no single customer where many can come', async () => {
    const group = (await all()).find(({ filledAttendeesCount }) => filledAttendeesCount === 3)
    expect(group).toMatchObject({ maximumAttendeesCount: 10, customerName: null, customerEmailAddress: null })
  })

  it('come in pages', async () => {
    const Page = v.object({ '@odata.nextLink': v.string(), value: v.array(v.unknown()) })
    const page = v.parse(Page, await (await graph('hanako.sato', `/${clinic()}/appointments?$top=5`)).json())
    expect(page.value).toHaveLength(5)
    const rest = await objectOf(await graph('hanako.sato', page['@odata.nextLink'].slice(root().length)))
    expect(rest.value).toHaveLength(3)
    expect(rest).not.toHaveProperty('@odata.nextLink')
  })

  it('are seen in a window of the calendar, the earliest first', async () => {
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
    const path = `/${clinic()}/calendarView?start=${day(4)}T00:00:00Z&end=${day(1)}T23:59:59Z`
    const seen = await all(path)
    expect(seen.map(({ customerName }) => customerName)).toEqual([null, "Seán O'Brien", '伊藤 美咲'])
    const without = await graph('hanako.sato', `/${clinic()}/calendarView`)
    expect(without.status).toBe(400)
    expect(await without.json()).toMatchObject({ error: { code: 'ErrorInvalidRequest' } })
  })
})

describe('booking through Graph', () => {
  const booking = async (more: object = {}) => ({
    method: 'POST',
    body: JSON.stringify({
      serviceId: (await first(`/${clinic()}/services`)).id,
      startDateTime: { dateTime: '2031-02-03T04:00:00.0000000', timeZone: 'UTC' },
      customers: [{ name: '新規 太郎', emailAddress: 'new@customer.example', notes: 'よろしく' }],
      ...more,
    }),
  })
  const path = () => `/${clinic()}/appointments`
  const runs = async () => {
    const response = await fetch(`${emulator.url}/__emulator/tenants/${tenant.id}/runs`)
    return v.parse(
      v.object({ runs: v.array(v.object({ flowName: v.string(), status: v.string() })) }),
      await response.json(),
    ).runs
  }

  it('makes the appointment, and every subscribed flow has run when it answers', async () => {
    const response = await graph('mei.suzuki', path(), await booking(), write)
    expect(response.status).toBe(201)
    const made = await objectOf(response)
    expect(made).toMatchObject({
      customerName: '新規 太郎',
      customerNotes: 'よろしく',
      endDateTime: { dateTime: '2031-02-03T04:30:00.0000000Z' },
    })
    expect((await runs()).map(({ status }) => status)).toEqual(['Succeeded', 'Succeeded', 'Succeeded'])
    const again = await graph('mei.suzuki', `${path()}/${made.id}`)
    expect(await again.json()).toMatchObject({ id: made.id })
  })

  it('moves it, and cancels it once', async () => {
    const made = await objectOf(await graph('adele.vance', path(), await booking(), write))
    const own = `${path()}/${made.id}`
    const moved = { startDateTime: { dateTime: '2031-02-04T06:00:00+09:00', timeZone: 'UTC' } }
    const patch = await graph('adele.vance', own, { method: 'PATCH', body: JSON.stringify(moved) }, write)
    expect(patch.status).toBe(204)
    expect(await objectOf(await graph('adele.vance', own))).toMatchObject({
      startDateTime: { dateTime: '2031-02-03T21:00:00.0000000Z' },
      endDateTime: { dateTime: '2031-02-03T21:30:00.0000000Z' },
    })
    const cancel = { method: 'POST', body: JSON.stringify({ cancellationMessage: '都合により' }) }
    expect((await graph('adele.vance', `${own}/cancel`, cancel, write)).status).toBe(204)
    expect((await graph('adele.vance', `${own}/cancel`, cancel, write)).status).toBe(404)
    expect((await runs()).map(({ flowName }) => flowName)).toContain('予約の変更を受付にメール')
  })

  it('needs a permission to write, and a role that may book', async () => {
    expect((await graph('mei.suzuki', path(), await booking(), read)).status).toBe(403)
    expect((await graph('victor.lee', path(), await booking(), write)).status).toBe(403)
    expect(await runs()).toEqual([])
  })

  it.each([
    ['a service that does not exist', { serviceId: 'none' }],
    [
      'a time in a zone the emulator does not read',
      { startDateTime: { dateTime: '2031-02-03T04:00:00', timeZone: 'Tokyo Standard Time' } },
    ],
    ['no time', { startDateTime: undefined }],
  ])('refuses %s', async (_what, more) => {
    expect((await graph('mei.suzuki', path(), await booking(more), write)).status).toBe(400)
  })
})

describe('who is let in', () => {
  it.each([
    ['no token', {}],
    ['no real token', { authorization: 'Bearer abc' }],
  ])('nobody with %s', async (_what, headers) => {
    const response = await fetch(root(), { headers })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer /)
    expect(await response.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } })
  })

  it('nobody with a token for another service', async () => {
    const response = await graph('hanako.sato', '', {}, 'https://api.powerplatform.com/.default')
    expect(response.status).toBe(401)
  })

  it('nobody whose app lacks the permission', async () => {
    const response = await graph('hanako.sato', `/${clinic()}`, {}, 'https://graph.microsoft.com/User.Read')
    expect(response.status).toBe(403)
  })

  it('answers with the ids by which support finds a request', async () => {
    const headers = { 'client-request-id': 'c11e0000-0000-4000-8000-000000000001' }
    const response = await graph('stan.stranger', `/${clinic()}`, { headers })
    const body = v.parse(
      v.object({ error: v.object({ innerError: v.record(v.string(), v.string()) }) }),
      await response.json(),
    )
    expect(response.headers.get('client-request-id')).toBe(headers['client-request-id'])
    expect(body.error.innerError['client-request-id']).toBe(headers['client-request-id'])
    expect(body.error.innerError['request-id']).toBe(response.headers.get('request-id'))
  })
})

describe('throttling', () => {
  it('serves four requests at a time on a mailbox and turns the others away for now', async () => {
    const token = await tokenOf(emulator.url, tenant, 'hanako.sato', { scope: read })
    const ask = (mailbox: string) =>
      fetch(`${root()}/${mailbox}/staffMembers`, { headers: { authorization: `Bearer ${token}` } })
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask(clinic())))
    const turnedAway = answers.filter(({ status }) => status === 429)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(4)
    expect(turnedAway.length).toBeGreaterThan(0)
    expect(turnedAway[0]?.headers.get('retry-after')).toBe('1')
    expect(await turnedAway[0]?.json()).toMatchObject({
      error: { code: 'ApplicationThrottled', message: 'Application is over its MailboxConcurrency limit.' },
    })
    expect((await ask(`ContosoAcademy@${tenant.domain}`)).status).toBe(200)
    expect((await ask(clinic())).status).toBe(200)
  })
})
