import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { newTenant, objectOf, setSwitches, type TenantInfo, tokenOf } from '../testing/client.ts'
import { askGraph, entities, firstOf, graphScopes } from '../testing/graph.ts'
import { runningEmulator } from '../testing/running-emulator.ts'

const { read, manage } = graphScopes

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
