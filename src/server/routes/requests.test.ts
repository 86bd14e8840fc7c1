import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import { BusinessOverview } from '#contract/business.ts'
import { paths } from '#contract/endpoints.ts'
import { RequestDetail, RequestList } from '#contract/request.ts'
import type { FlowContent, RequestContent } from '#domain/request/content.ts'
import type { PersonMove } from '#domain/request/moves.ts'
import { defaultsOf, templateById } from '#domain/templates/catalogue.ts'
import { ordersIn } from '../creation/orders.fixture.ts'
import { problemIn, startFixture, type Tenant } from '../desk.fixture.ts'
import { store } from '../store/store.fixture.ts'

const fixture = startFixture()
const { orderOf, eventsOf, rowsOf, set } = ordersIn(fixture)
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const addressOf = (tenant: Tenant, name: string) =>
  tenant.businesses.find(({ displayName }) => displayName === name)?.id ?? ''
const clinic = (tenant: Tenant) => addressOf(tenant, 'Contoso Clinic')

const welcome = (more: Partial<FlowContent> = {}): RequestContent => {
  const template = templateById('welcome-mail')
  if (!template) throw new Error('There is no welcome mail.')
  return {
    kind: 'flow',
    template: template.id,
    answers: { ...defaultsOf(template, 'en') },
    name: 'Welcome',
    dryRun: null,
    reason: 'Customers ask what to bring.',
    language: 'en',
    ...more,
  }
}
const becomeAdministrator: RequestContent = {
  kind: 'administrator',
  reason: 'I build all the flows anyway.',
  language: 'en',
}

const detailIn = async (response: Response) => {
  expect(response.status).toBe(200)
  return v.parse(RequestDetail, await response.json())
}
const problemOf = async (response: Response) => {
  const { status, code } = await problemIn(response)
  return [status, code]
}
const write = (tenant: Tenant, user: string, id: string, content: RequestContent) =>
  fixture.as(tenant, user, paths.request(clinic(tenant), id), { method: 'PUT', json: content })
const move = (tenant: Tenant, user: string, id: string, made: PersonMove, json: unknown = {}) =>
  fixture.as(tenant, user, paths.requestMove(clinic(tenant), id, made), { method: 'POST', json })
const read = (tenant: Tenant, user: string, id: string) =>
  fixture.as(tenant, user, paths.request(clinic(tenant), id))
const list = async (tenant: Tenant, user: string) =>
  v.parse(RequestList, await (await fixture.as(tenant, user, paths.requests(clinic(tenant)))).json())
const waiting = async (tenant: Tenant, user: string) =>
  v.parse(BusinessOverview, await (await fixture.as(tenant, user, paths.business(clinic(tenant)))).json())
    .waiting

async function sent(tenant: Tenant, user = 'taro.yamada', content = welcome()): Promise<string> {
  const id = randomUUID()
  await detailIn(await write(tenant, user, id, content))
  await detailIn(await move(tenant, user, id, 'send'))
  return id
}

async function build(tenant: Tenant, user: string, id: string) {
  const { environment, connections } = await orderOf(tenant, user)
  return eventsOf(await move(tenant, user, id, 'build', { environment, connections }))
}

describe('asking for a flow', () => {
  it.each(['taro.yamada', 'mei.suzuki', 'victor.lee', 'grace.guest', 'stan.stranger'])(
    'is open to %s, and administrators see it at once',
    async (user) => {
      const tenant = await fixture.tenant('Requests')
      const id = await sent(tenant, user)
      const { requests, mayDecide } = await list(tenant, 'adele.vance')
      expect(mayDecide).toBe(true)
      expect(requests).toMatchObject([{ id, state: 'sent', kind: 'flow', name: 'Welcome', isMine: false }])
      expect([await waiting(tenant, 'adele.vance'), await waiting(tenant, user)]).toEqual([1, 1])
      const detail = await detailIn(await read(tenant, 'adele.vance', id))
      expect(detail.moves).toEqual(['approve', 'decline'])
      expect(detail.history.map(({ from, to, by }) => [from, to, by !== null])).toEqual([
        [null, 'draft', true],
        ['draft', 'sent', true],
      ])
      expect(detail.requester.address).toBe(`${user}@${tenant.domain}`)
    },
  )

  it('keeps a draft to its author, who may change it until it is sent', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = randomUUID()
    await detailIn(await write(tenant, 'taro.yamada', id, welcome({ reason: '', template: null })))
    expect(await problemOf(await read(tenant, 'adele.vance', id))).toEqual([404, 'not-found'])
    expect((await list(tenant, 'adele.vance')).requests).toEqual([])
    expect(await problemOf(await move(tenant, 'taro.yamada', id, 'send'))).toEqual([422, 'answers-invalid'])
    await detailIn(await write(tenant, 'taro.yamada', id, welcome()))
    expect((await detailIn(await move(tenant, 'taro.yamada', id, 'send'))).state).toBe('sent')
    expect(await problemOf(await write(tenant, 'taro.yamada', id, welcome()))).toEqual([
      409,
      'move-not-allowed',
    ])
  })

  it('says which answers keep it from being sent', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = randomUUID()
    const answers = { language: 'en', timeZone: 'UTC', subject: '', body: 'Hello' }
    await detailIn(await write(tenant, 'taro.yamada', id, welcome({ answers, name: ' ', reason: ' ' })))
    const { fields } = await problemIn(await move(tenant, 'taro.yamada', id, 'send'))
    expect(fields?.map(({ path }) => path)).toEqual(['reason', 'name', 'answers.subject'])
  })

  it('takes no more than ten open requests of one person', async () => {
    const tenant = await fixture.tenant('Requests')
    for (let made = 0; made < 10; made++) await sent(tenant)
    expect(await problemOf(await write(tenant, 'taro.yamada', randomUUID(), welcome()))).toEqual([
      409,
      'too-many-requests',
    ])
    expect((await write(tenant, 'mei.suzuki', randomUUID(), welcome())).status).toBe(200)
  })

  it('is not possible for a page that does not exist', async () => {
    const tenant = await fixture.tenant('Requests')
    const path = paths.request(`nobody@${tenant.domain}`, randomUUID())
    const response = await fixture.as(tenant, 'stan.stranger', path, { method: 'PUT', json: welcome() })
    expect((await problemIn(response)).status).toBe(404)
  })

  it('never writes into a request of somebody else', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = randomUUID()
    await detailIn(await write(tenant, 'taro.yamada', id, welcome()))
    expect(await problemOf(await write(tenant, 'mei.suzuki', id, welcome({ name: 'Mine' })))).toEqual([
      404,
      'not-found',
    ])
    expect((await detailIn(await read(tenant, 'taro.yamada', id))).name).toBe('Welcome')
  })
})

describe('deciding about a request', () => {
  it('makes it a live flow, with connections of the administrator and one slot reserved', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = await sent(tenant)
    expect((await detailIn(await move(tenant, 'adele.vance', id, 'approve'))).state).toBe('approved')
    const events = await build(tenant, 'adele.vance', id)
    expect(events.at(-1)).toMatchObject({ kind: 'live', flow: { name: 'Welcome', owner: { isMe: true } } })
    expect(await rowsOf(tenant, 'Welcome')).toMatchObject([{ statecode: 1 }])
    const { state, history, moves, flow } = await detailIn(await read(tenant, 'taro.yamada', id))
    expect([state, moves]).toEqual(['live', []])
    // Nobody but the server chooses under which id a flow is made.
    expect(flow?.id).not.toBe(id)
    expect(flow?.id).toBe((await rowsOf(tenant, 'Welcome'))[0]?.workflowid)
    expect(history.map(({ to, by }) => [to, by])).toEqual([
      ['draft', '山田 太郎'],
      ['sent', '山田 太郎'],
      ['approved', 'Adele Vance'],
      ['building', 'Adele Vance'],
      ['live', 'Adele Vance'],
    ])
  })

  it('happens once: of two administrators at a time one decides and the other is told who did', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = await sent(tenant)
    const answers = await Promise.all([
      move(tenant, 'adele.vance', id, 'approve'),
      move(tenant, 'hanako.sato', id, 'decline', { reason: 'No.' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const lost = answers.find(({ status }) => status === 409)
    if (!lost) throw new Error('Nobody lost.')
    const { code, detail } = await problemIn(lost)
    expect(code).toBe('already-decided')
    expect(['Adele Vance', '佐藤 花子']).toContain(detail)
    const { history } = await detailIn(await read(tenant, 'taro.yamada', id))
    expect(history).toHaveLength(3)
  })

  it('declines with a reason, which has to be given', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = await sent(tenant)
    expect(await problemOf(await move(tenant, 'adele.vance', id, 'decline', { reason: ' ' }))).toEqual([
      422,
      'request-invalid',
    ])
    await detailIn(await move(tenant, 'adele.vance', id, 'decline', { reason: 'We have one.' }))
    const { state, history, moves } = await detailIn(await read(tenant, 'taro.yamada', id))
    expect([state, history.at(-1)?.reason, moves]).toEqual(['declined', 'We have one.', []])
  })

  it('is not for whoever asked, nor for others who are no administrators', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = await sent(tenant)
    for (const made of ['approve', 'decline', 'build'] as const) {
      const json = made === 'decline' ? { reason: 'x' } : { environment: 'x', connections: {} }
      expect(await problemOf(await move(tenant, 'taro.yamada', id, made, json))).toEqual([
        403,
        'not-administrator',
      ])
      expect(await problemOf(await move(tenant, 'mei.suzuki', id, made, json))).toEqual([404, 'not-found'])
    }
  })

  it('is refused where no slot is free, and the request goes on waiting', async () => {
    const tenant = await fixture.tenant('Requests')
    const { held } = v.parse(
      BusinessOverview,
      await (await fixture.as(tenant, 'hanako.sato', paths.business(clinic(tenant)))).json(),
    ).slots
    for (let free = 5 - held; free > 0; free--)
      await detailIn(await move(tenant, 'hanako.sato', await sent(tenant), 'approve'))
    const more = await sent(tenant)
    expect(await problemOf(await move(tenant, 'hanako.sato', more, 'approve'))).toEqual([409, 'slots-full'])
    expect((await detailIn(await read(tenant, 'taro.yamada', more))).state).toBe('sent')
  })

  it('keeps a failed building approved, with the refusal whole, and can be tried again', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = await sent(tenant)
    await detailIn(await move(tenant, 'adele.vance', id, 'approve'))
    await set(tenant, { webhookAnswer: 'domain-not-allowed' })
    expect((await build(tenant, 'adele.vance', id)).at(-1)).toMatchObject({ kind: 'refused' })
    const failed = await detailIn(await read(tenant, 'taro.yamada', id))
    expect(failed).toMatchObject({ state: 'failed', left: 'flow-off' })
    expect(failed.history.at(-1)?.problem).toMatchObject({
      remedy: 'domain-not-allowed',
      refusal: { service: 'dataverse' },
    })
    await set(tenant, { webhookAnswer: 'decide' })
    expect((await build(tenant, 'adele.vance', id)).at(-1)).toMatchObject({ kind: 'live' })
    expect(await rowsOf(tenant, 'Welcome')).toHaveLength(1)
    expect((await detailIn(await read(tenant, 'taro.yamada', id))).state).toBe('live')
  })

  it('lets another administrator try again with connections of their own', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = await sent(tenant)
    await detailIn(await move(tenant, 'adele.vance', id, 'approve'))
    await set(tenant, { webhookAnswer: 'server-error' })
    await build(tenant, 'adele.vance', id)
    await set(tenant, { webhookAnswer: 'decide' })
    expect((await build(tenant, 'hanako.sato', id)).at(-1)).toMatchObject({ kind: 'live' })
    const rows = await rowsOf(tenant, 'Welcome')
    expect(rows.filter(({ statecode }) => statecode === 1)).toHaveLength(1)
  })
})

describe('what nobody else may see', () => {
  it('is a draft, also once it is discarded', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = randomUUID()
    await detailIn(await write(tenant, 'taro.yamada', id, welcome({ reason: 'My boss must not read this.' })))
    await detailIn(await move(tenant, 'taro.yamada', id, 'withdraw'))
    expect((await list(tenant, 'adele.vance')).requests).toEqual([])
    expect(await problemOf(await read(tenant, 'adele.vance', id))).toEqual([404, 'not-found'])
    expect((await detailIn(await read(tenant, 'taro.yamada', id))).state).toBe('withdrawn')
  })

  it('is what others ask for, to anybody who is not listed as an administrator, though they may build', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = await sent(tenant)
    expect((await list(tenant, 'sam.super')).requests).toEqual([])
    expect(await problemOf(await move(tenant, 'sam.super', id, 'decline', { reason: 'No.' }))).toEqual([
      404,
      'not-found',
    ])
    expect(await waiting(tenant, 'sam.super')).toBe(0)
  })
})

describe('what cannot be kept', () => {
  it.each([
    ['a NUL', { reason: 'a\0b' }],
    ['half of an emoji', { name: '🙏'.slice(0, 1) }],
    ['a NUL in the name of an answer', { answers: { 'a\0': 1 } }],
    ['what is nested without end', { answers: { deep: JSON.parse('['.repeat(900) + ']'.repeat(900)) } }],
  ])('is refused with its reason: %s', async (_, odd) => {
    const tenant = await fixture.tenant('Requests')
    expect(await problemOf(await write(tenant, 'taro.yamada', randomUUID(), welcome(odd)))).toEqual([
      422,
      'request-invalid',
    ])
  })
})

describe('a slot that was reserved for a request', () => {
  const held = async (tenant: Tenant) =>
    v.parse(
      BusinessOverview,
      await (await fixture.as(tenant, 'hanako.sato', paths.business(clinic(tenant)))).json(),
    ).slots.held

  it('is free again when the request is withdrawn while somebody builds it', async () => {
    const tenant = await fixture.tenant('Requests')
    const before = await held(tenant)
    const { environment, connections } = await orderOf(tenant, 'adele.vance')
    for (let tried = 0; tried < 3; tried++) {
      const id = await sent(tenant)
      await detailIn(await move(tenant, 'adele.vance', id, 'approve'))
      const [built] = await Promise.all([
        move(tenant, 'adele.vance', id, 'build', { environment, connections }).then((answer) =>
          answer.text(),
        ),
        move(tenant, 'taro.yamada', id, 'withdraw').then((answer) => answer.text()),
      ])
      const { state } = await detailIn(await read(tenant, 'taro.yamada', id))
      expect(await held(tenant), built).toBe(before + (state === 'live' ? 1 : 0))
      if (state === 'live') return
    }
  })

  it('is the winner’s when two administrators try again at once', async () => {
    const tenant = await fixture.tenant('Requests')
    const before = await held(tenant)
    const id = await sent(tenant)
    await detailIn(await move(tenant, 'adele.vance', id, 'approve'))
    await set(tenant, { webhookAnswer: 'server-error' })
    await build(tenant, 'adele.vance', id)
    await set(tenant, { webhookAnswer: 'decide' })
    const orders = await Promise.all(['adele.vance', 'hanako.sato'].map((user) => orderOf(tenant, user)))
    await Promise.all(
      orders.map(({ environment, connections }, each) =>
        move(tenant, each ? 'hanako.sato' : 'adele.vance', id, 'build', { environment, connections }).then(
          (answer) => answer.text(),
        ),
      ),
    )
    expect((await detailIn(await read(tenant, 'taro.yamada', id))).state).toBe('live')
    expect(await held(tenant)).toBe(before + 1)
  })

  it('is never that of a flow which is live, whatever id somebody chose for a request', async () => {
    const tenant = await fixture.tenant('Requests')
    const first = await sent(tenant)
    await detailIn(await move(tenant, 'adele.vance', first, 'approve'))
    await build(tenant, 'adele.vance', first)
    const flow = (await detailIn(await read(tenant, 'taro.yamada', first))).flow?.id ?? ''
    const counted = await held(tenant)
    await detailIn(await write(tenant, 'stan.stranger', flow, welcome({ name: 'Stolen' })))
    await detailIn(await move(tenant, 'stan.stranger', flow, 'send'))
    await detailIn(await move(tenant, 'hanako.sato', flow, 'approve'))
    await detailIn(await move(tenant, 'stan.stranger', flow, 'withdraw'))
    expect(await held(tenant)).toBe(counted)
  })
})

describe('building in an environment that is not there', () => {
  it('is refused before anything is written down, and can be tried again at once', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = await sent(tenant)
    await detailIn(await move(tenant, 'adele.vance', id, 'approve'))
    const { connections } = await orderOf(tenant, 'adele.vance')
    const order = { environment: 'somewhere-else', connections }
    expect(await problemOf(await move(tenant, 'adele.vance', id, 'build', order))).toEqual([404, 'not-found'])
    expect((await detailIn(await read(tenant, 'adele.vance', id))).state).toBe('approved')
    expect((await build(tenant, 'adele.vance', id)).at(-1)).toMatchObject({ kind: 'live' })
  })
})

describe('the end of a request', () => {
  it('comes by withdrawing it', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = await sent(tenant)
    expect(await problemOf(await move(tenant, 'adele.vance', id, 'withdraw'))).toEqual([404, 'not-found'])
    expect((await detailIn(await move(tenant, 'taro.yamada', id, 'withdraw'))).state).toBe('withdrawn')
    expect(await waiting(tenant, 'adele.vance')).toBe(0)
    expect(await problemOf(await move(tenant, 'adele.vance', id, 'approve'))).toEqual([
      409,
      'move-not-allowed',
    ])
  })

  it('comes by itself when nobody decides for thirty days', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = await sent(tenant)
    const expires = Date.parse((await detailIn(await read(tenant, 'taro.yamada', id))).expiresAt ?? '')
    expect(Math.round((expires - Date.now()) / 86_400_000)).toBe(30)
    const place = { tenantId: tenant.id, mailbox: clinic(tenant).toLowerCase() }
    const late = new Date(expires + 1000)
    expect(await store.requests.find(place, id, late)).toMatchObject({ state: 'expired' })
    const { history } = await detailIn(await read(tenant, 'taro.yamada', id))
    expect(history.at(-1)).toMatchObject({ from: 'sent', to: 'expired', by: null })
  })
})

describe('asking to be made administrator', () => {
  it('ends when Bookings lists whoever asked as one', async () => {
    const tenant = await fixture.tenant('Requests')
    const id = await sent(tenant, 'taro.yamada', becomeAdministrator)
    const look = (user: string) =>
      fixture.as(tenant, user, paths.requestRole(clinic(tenant), id), { method: 'POST', json: {} })
    await detailIn(await move(tenant, 'adele.vance', id, 'approve'))
    expect((await detailIn(await look('taro.yamada'))).state).toBe('approved')
    await fixture.control(`/tenants/${tenant.id}/businesses/${clinic(tenant)}/staff`, 'PATCH', {
      user: `taro.yamada@${tenant.domain}`,
      role: 'administrator',
    })
    expect((await detailIn(await look('taro.yamada'))).state).toBe('live')
    expect(
      await problemOf(await move(tenant, 'adele.vance', id, 'build', { environment: 'x', connections: {} })),
    ).toEqual([409, 'already-decided'])
  })
})
