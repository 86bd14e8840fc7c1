import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { AppointmentList } from '#contract/appointment.ts'
import { paths } from '#contract/endpoints.ts'
import { problemIn, startFixture } from '../desk.fixture.ts'

const fixture = startFixture()
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

type Tenant = Awaited<ReturnType<typeof fixture.tenant>>

const iso = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const lately = () => ({ from: iso(-30), to: iso(30) })
const page = (tenant: Tenant, name: string) =>
  tenant.businesses.find(({ displayName }) => displayName === name)?.id ?? ''
const clinic = (tenant: Tenant) => page(tenant, 'Contoso Clinic')
const academy = (tenant: Tenant) => page(tenant, 'Contoso Academy')

const ask = (
  tenant: Tenant,
  user = 'adele.vance',
  range: Partial<ReturnType<typeof lately>> & { limit?: string } = {},
) => fixture.as(tenant, user, paths.appointments(clinic(tenant), { ...lately(), ...range }))
const listIn = async (response: Response) => {
  expect(response.status).toBe(200)
  return v.parse(AppointmentList, await response.json())
}
const book = (tenant: Tenant, address: string, start: string) =>
  fixture.control(`/tenants/${tenant.id}/businesses/${address}/appointments`, 'POST', {
    shape: 'one-to-one',
    overrides: { start },
  })
const fault = (tenant: Tenant, path: string, answer: object) =>
  fixture.control(`/tenants/${tenant.id}/faults`, 'POST', {
    match: { path },
    times: 1,
    phase: 'before',
    answer,
  })

describe('the appointments of a booking page', () => {
  it('come newest first, with who comes, who hosts and what flows would have been sent', async () => {
    const tenant = await fixture.tenant('Appointments')
    const { appointments, timeZone, more, unread } = await listIn(await ask(tenant))
    expect([timeZone, more, unread]).toEqual(['Tokyo Standard Time', false, 0])
    expect(appointments.map(({ shape, people, staff }) => [shape, people.length, staff.length])).toEqual([
      ['one-to-one', 1, 1],
      ['one-to-one', 1, 1],
      ['group', 3, 1],
      ['group', 0, 1],
      ['one-to-one', 1, 2],
      ['one-to-one', 1, 1],
      ['one-to-one', 1, 1],
    ])
    expect(appointments.map(({ start }) => start)).toEqual(
      appointments
        .map(({ start }) => start)
        .toSorted()
        .reverse(),
    )
    expect(appointments[0]).toMatchObject({
      service: '初診のご相談',
      people: ['伊藤 美咲'],
      staff: ['佐藤 花子'],
      payload: {
        CustomerNotes: '駐車場を使いたいです。',
        CustomerEmail: 'misaki.ito@customer.example',
        Duration: 2400,
        CustomQuestionAnswers: [{ Answer: '肩こりと頭痛' }, { SelectedOptions: [0] }],
      },
    })
  })

  it('say what is doubtful of each', async () => {
    const tenant = await fixture.tenant('Appointments')
    const { appointments } = await listIn(await ask(tenant))
    expect(appointments[0]?.warnings).toEqual([
      { field: 'TrackingData', why: 'not-in-graph' },
      { field: 'CancelReason', why: 'not-in-graph' },
      { field: 'CustomQuestionAnswers', why: 'option-numbers' },
    ])
  })

  it('teach which fields the page fills, and that is known whatever is asked for later', async () => {
    const tenant = await fixture.tenant('Appointments')
    const { everFilled } = await listIn(await ask(tenant))
    expect(everFilled).toContain('one-to-one CustomerNotes')
    expect(everFilled).not.toContain('one-to-one CancelReason')
    const empty = await listIn(await ask(tenant, 'hanako.sato', { from: iso(300), to: iso(301) }))
    expect([empty.appointments, empty.everFilled.toSorted()]).toEqual([[], everFilled.toSorted()])
  })

  it('are those of the range, and no more than were asked for', async () => {
    const tenant = await fixture.tenant('Appointments')
    const few = await listIn(await ask(tenant, 'adele.vance', { limit: '2' }))
    expect([few.appointments.length, few.more]).toEqual([2, true])
    expect(few.appointments.map(({ people }) => people[0])).toEqual(['伊藤 美咲', "Seán O'Brien"])
    const older = await listIn(await ask(tenant, 'adele.vance', { to: iso(-7) }))
    expect(older.appointments.map(({ people }) => people[0])).toEqual(['中村 大輔', 'Emma Müller'])
    const none = await listIn(await ask(tenant, 'adele.vance', { from: iso(300), to: iso(301) }))
    expect(none).toMatchObject({ appointments: [], more: false })
  })

  it('are a hundred unless somebody says otherwise, however many pages Graph makes of them', async () => {
    const tenant = await fixture.tenant('Appointments')
    const noon = Date.parse(iso(1))
    for (let booked = 0; booked < 120; booked++)
      await book(tenant, academy(tenant), new Date(noon + booked * 60_000).toISOString())
    const at = (limit?: string) =>
      fixture.as(tenant, 'adele.vance', paths.appointments(academy(tenant), { ...lately(), limit }))
    const usual = await listIn(await at())
    expect([usual.appointments.length, usual.more]).toEqual([100, true])
    expect(usual.appointments[0]?.start).toBe(
      new Date(noon + 119 * 60_000).toISOString().replace(/\.\d+/, ''),
    )
    const all = await listIn(await at('200'))
    expect([all.appointments.length, all.more]).toEqual([120, false])
    const { requests } = await fixture.control<{ requests: { path: string; status: number }[] }>(
      `/tenants/${tenant.id}/requests`,
    )
    const asked = requests.filter(({ path }) => path.startsWith('/graph/'))
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]))
  })

  it('that are cancelled while they are read are left out', async () => {
    const tenant = await fixture.tenant('Appointments')
    await fault(tenant, '/appointments/', {
      status: 404,
      body: { error: { code: 'ErrorItemNotFound', message: '' } },
    })
    const { appointments, unread } = await listIn(await ask(tenant))
    expect([appointments.length, unread]).toEqual([6, 0])
  })

  it('that cannot be understood hide none of the others', async () => {
    const tenant = await fixture.tenant('Appointments')
    await fault(tenant, '/appointments/', { status: 200, body: { id: 'x', startDateTime: null } })
    const { appointments, unread } = await listIn(await ask(tenant))
    expect([appointments.length, unread]).toEqual([6, 1])
  })

  it('cause nothing but reading', async () => {
    const tenant = await fixture.tenant('Appointments')
    await listIn(await ask(tenant))
    const { requests } = await fixture.control<{ requests: { path: string; method: string }[] }>(
      `/tenants/${tenant.id}/requests`,
    )
    const asked = requests.filter(({ path }) => !path.startsWith('/login/'))
    expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(['GET']))
  })
})

describe('who may see appointments', () => {
  it.each(['hanako.sato', 'taro.yamada', 'mei.suzuki', 'victor.lee', 'grace.guest', 'sam.super'])(
    'is whoever may in Graph: %s',
    async (user) => {
      const tenant = await fixture.tenant('Appointments')
      expect((await listIn(await ask(tenant, user, { limit: '1' }))).appointments).toHaveLength(1)
    },
  )

  it('is no stranger, and nobody of another tenant', async () => {
    const tenant = await fixture.tenant('Appointments')
    const refused = await ask(tenant, 'stan.stranger')
    expect([refused.status, (await problemIn(refused)).code]).toEqual([403, 'refused'])
    const other = await fixture.tenant('Others')
    const elsewhere = await fixture.as(other, 'adele.vance', paths.appointments(clinic(tenant), lately()))
    expect(elsewhere.status).toBe(404)
  })

  it('is nobody who is not signed in', async () => {
    const tenant = await fixture.tenant('Appointments')
    const path = paths.appointments(clinic(tenant), lately())
    expect((await fixture.request(path, undefined)).status).toBe(401)
  })

  it('is told by Graph each time: nothing is kept for whoever was let in before', async () => {
    const tenant = await fixture.tenant('Appointments')
    await listIn(await ask(tenant))
    await fault(tenant, '/calendarView', {
      status: 403,
      body: { error: { code: 'ErrorAccessDenied', message: '' } },
    })
    expect((await ask(tenant)).status).toBe(403)
  })
})

describe('a range', () => {
  it.each([
    ['no beginning', { from: '' }],
    ['an end before its beginning', { to: iso(-31) }],
    ['more than a year', { from: iso(-400) }],
    ['a beginning that is no instant', { from: 'yesterday' }],
    ['no number of appointments', { limit: 'all' }],
  ])('with %s is not understood', async (_what, range) => {
    const tenant = await fixture.tenant('Appointments')
    const response = await ask(tenant, 'adele.vance', range)
    expect([response.status, (await problemIn(response)).code]).toEqual([422, 'request-invalid'])
  })
})
