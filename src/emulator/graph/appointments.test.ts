import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, objectOf, type TenantInfo } from '../testing/client.ts'
import { askGraph, entities, firstOf, graphScopes } from '../testing/graph.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const { read, write } = graphScopes

const emulator = runningEmulator()
let tenant: TenantInfo
beforeEach(async () => {
  tenant = await newTenant(emulator.url)
})

const clinic = () => `ContosoClinic@${tenant.domain}`
const root = () => `${emulator.url}/graph/v1.0/solutions/bookingBusinesses`
const graph = (local: string, path: string, init?: RequestInit, scope?: string) =>
  askGraph(emulator.url, tenant, local, path, init, scope)
const first = async (path: string) => firstOf(await graph('hanako.sato', path))

describe('appointments', () => {
  const all = async (path = `/${clinic()}/appointments`) => entities(await graph('hanako.sato', path))

  it('tell times in UTC and the one customer, but keep the list of customers back', async () => {
    const appointment = (await all()).find(({ customerName }) => customerName === '伊藤 美咲')
    expect(appointment).toMatchObject({
      serviceName: '初診のご相談',
      duration: 'PT30M',
      startDateTime: {
        dateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT01:30:00\.0000000Z$/),
        timeZone: 'UTC',
      },
      customerEmailAddress: 'misaki.ito@customer.example',
      customers: [],
    })
    expect(appointment).not.toHaveProperty('customerNotes')
  })

  it('show the customers and the notes only when read by id', async () => {
    const appointment = (await all()).find(({ customerName }) => customerName === '伊藤 美咲')
    const path = `/${clinic()}/appointments/${appointment?.id}`
    expect(await objectOf(await graph('hanako.sato', path))).toMatchObject({
      customerNotes: '駐車場を使いたいです。',
      customers: [
        { name: '伊藤 美咲', customQuestionAnswers: [{}, { selectedOptions: ['はい、初めてです'] }] },
      ],
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
    expect(rest.value).toHaveLength(2)
    expect(rest).not.toHaveProperty('@odata.nextLink')
  })

  it('come a hundred at a time where nobody asks for fewer', async () => {
    const academy = `ContosoAcademy@${tenant.domain}`
    const appointments = `${emulator.url}/__emulator/tenants/${tenant.id}/businesses/${academy}/appointments`
    const body = JSON.stringify({ shape: 'one-to-one', overrides: { start: '2031-02-03T04:00:00Z' } })
    for (let booked = 0; booked < 101; booked++) await fetch(appointments, { method: 'POST', body })
    const view = `/${academy}/calendarView?start=2031-02-03T00:00:00Z&end=2031-02-04T00:00:00Z`
    const Page = v.object({
      '@odata.nextLink': v.string(),
      value: v.pipe(v.array(v.unknown()), v.length(100)),
    })
    const page = v.parse(Page, await (await graph('hanako.sato', view)).json())
    const rest = await objectOf(await graph('hanako.sato', page['@odata.nextLink'].slice(root().length)))
    expect(rest.value).toHaveLength(1)
  })

  it('that were cancelled are gone', async () => {
    const [{ id } = { id: '' }] = await all()
    const own = `/${clinic()}/appointments/${id}`
    const cancel = { method: 'POST', body: JSON.stringify({}) }
    expect((await graph('mei.suzuki', `${own}/cancel`, cancel, write)).status).toBe(204)
    expect((await graph('mei.suzuki', own)).status).toBe(404)
    expect((await all()).map((appointment) => appointment.id)).not.toContain(id)
  })

  it.each([
    ['taro.yamada', 200],
    ['victor.lee', 200],
    ['grace.guest', 200],
    ['sam.super', 200],
    ['stan.stranger', 403],
  ])(
    'are told, one by one as in lists, to whoever is on the staff or has the mailbox: %s, %i',
    async (local, status) => {
      const [{ id } = { id: '' }] = await all()
      for (const path of [`appointments/${id}`, 'appointments', 'services', 'customQuestions'])
        expect((await graph(local, `/${clinic()}/${path}`)).status).toBe(status)
    },
  )

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
