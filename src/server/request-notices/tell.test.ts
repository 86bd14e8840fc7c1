import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { NoticeKind } from '#contract/request.ts'
import { SmtpAddress } from '#domain/smtp-address.ts'
import type { Config } from '../config.ts'
import { startFixture, type Tenant } from '../desk.fixture.ts'
import { microsoftFor } from '../gateways/microsoft.ts'
import { identityOf } from '../identity.ts'
import { problemOf } from '../problems.ts'
import type { ToldRequest } from './notice.ts'
import type { Recipient } from './outcome.ts'
import { requestLinks } from './request-links.ts'
import { noticesOffered, tell } from './tell.ts'

const fixture = startFixture()
const teamsAppId = '33333333-aaaa-4bbb-8ccc-444444444444'
const consented = { consentMissing: [] }

const request: ToldRequest = {
  id: '0f7b8c1e-2d7a-4a55-9a3e-6a1f3f1f6b10',
  kind: 'flow',
  state: 'sent',
  name: 'Zoom – Contoso Clinic',
  businessName: 'Contoso Clinic',
  requesterName: '鈴木 芽衣',
  reason: 'Please.',
  declineReason: null,
}

const toldBy = (tenant: Tenant) => {
  const at = (path: string) => `/tenants/${tenant.id}${path}`
  const person = (local: string, name = local): Recipient => ({ name, address: `${local}@${tenant.domain}` })
  return {
    person,
    set: (switches: object) => fixture.control(at('/switches'), 'PATCH', switches),
    mails: async () => (await fixture.control<{ mails: object[] }>(at('/mails'))).mails,
    activities: async () => (await fixture.control<{ activities: object[] }>(at('/activities'))).activities,
    requests: async () => (await fixture.control<{ requests: { path: string }[] }>(at('/requests'))).requests,
    deskOf: async (local: string, changes: Partial<Config> = {}) => {
      const config: Config = {
        ...fixture.config,
        notices: ['mail', 'activity'],
        teamsAppId,
        ...changes,
      }
      const caller = await identityOf(config)(`Bearer ${await fixture.token(tenant, local)}`)
      return {
        config,
        caller,
        microsoft: microsoftFor(config, Date.now)(caller),
        mailbox: v.parse(SmtpAddress, `ContosoClinic@${tenant.domain}`),
        requestId: 'the-request',
      }
    },
  }
}
type There = ReturnType<typeof toldBy>

const open = async (switches: object = consented): Promise<There> => {
  const there = toldBy(await fixture.tenant('Notices'))
  await there.set(switches)
  return there
}
const by = (kind: NoticeKind) => ({ kind, language: 'en' }) as const
const problemOfTelling = (telling: Promise<unknown>) =>
  telling.then(
    () => null,
    (error: unknown) => problemOf(error, 'the-request'),
  )

describe('telling by mail', () => {
  it('sends all administrators one mail, as whoever asks', async () => {
    const { deskOf, person, mails } = await open()
    const desk = await deskOf('mei.suzuki')
    const administrators = [person('hanako.sato', '佐藤 花子'), person('adele.vance', 'Adele Vance')]
    expect(await tell(desk, by('mail'), request, administrators)).toEqual({
      told: ['佐藤 花子', 'Adele Vance'],
      failed: [],
    })
    const { page } = requestLinks(desk.config, desk.mailbox, request.id)
    expect(await mails()).toMatchObject([
      {
        from: person('mei.suzuki', '鈴木 芽衣'),
        to: administrators,
        subject: '鈴木 芽衣 asks for the flow “Zoom – Contoso Clinic”',
        body: { contentType: 'html', content: expect.stringContaining(`href="${page}"`) },
      },
    ])
  })

  it('says of everybody why it did not reach them', async () => {
    const { deskOf, person } = await open()
    const result = await tell(await deskOf('mei.suzuki'), by('mail'), request, [
      person('hanako.sato'),
      { name: 'Nobody', address: 'nobody' },
    ])
    expect(result).toMatchObject({
      told: [],
      failed: [
        { name: 'hanako.sato', problem: { code: 'refused', status: 400, requestId: 'the-request' } },
        { name: 'Nobody', problem: { refusal: { service: 'graph', operation: 'send a mail' } } },
      ],
    })
  })
})

describe('telling by Teams’ activity feed', () => {
  it('notifies each administrator, and leads them to the request in Teams', async () => {
    const { deskOf, person, activities } = await open()
    const desk = await deskOf('mei.suzuki')
    const administrators = [person('hanako.sato', '佐藤 花子'), person('adele.vance', 'Adele Vance')]
    expect((await tell(desk, by('activity'), request, administrators)).told).toHaveLength(2)
    const webUrl = requestLinks(desk.config, desk.mailbox, request.id).teams
    const notified = (recipient: Recipient) => ({
      actor: person('mei.suzuki', '鈴木 芽衣'),
      recipient,
      activityType: 'requestSent',
      topic: { source: 'text', value: 'Contoso Clinic', webUrl },
      previewText: 'Please.',
      templateParameters: [{ name: 'what', value: 'the flow “Zoom – Contoso Clinic”' }],
    })
    const sent = await activities()
    expect(sent).toHaveLength(2)
    expect(sent).toEqual(
      expect.arrayContaining(administrators.map((one) => expect.objectContaining(notified(one)))),
    )
  })

  it('knows whoever asked by their id, whatever address they have', async () => {
    const { deskOf, activities } = await open()
    const mei = await deskOf('mei.suzuki')
    const requester = { name: 'Mei', address: 'mei@elsewhere.example', userId: mei.caller.userId }
    const decided = { ...request, state: 'live' } as const
    expect(await tell(await deskOf('adele.vance'), by('activity'), decided, [requester])).toEqual({
      told: ['Mei'],
      failed: [],
    })
    expect(await activities()).toMatchObject([
      { activityType: 'requestDecided', recipient: { name: '鈴木 芽衣' }, actor: { name: 'Adele Vance' } },
    ])
  })

  it('tells those it reaches, and of the others why not', async () => {
    const { deskOf, person } = await open()
    const result = await tell(await deskOf('mei.suzuki'), by('activity'), request, [
      person('renamed'),
      person('adele.vance'),
    ])
    expect(result).toMatchObject({
      told: ['adele.vance'],
      failed: [{ name: 'renamed', problem: { status: 404, remedy: 'not-found' } }],
    })
  })

  it('reaches nobody who has not installed the app, and repeats what Microsoft says of it', async () => {
    const { deskOf, person } = await open({ ...consented, teamsAppInstalled: false })
    const { failed } = await tell(await deskOf('mei.suzuki'), by('activity'), request, [
      person('adele.vance'),
    ])
    expect(failed[0]?.problem).toMatchObject({ status: 403, code: 'refused' })
    expect(failed[0]?.problem.refusal?.body).toContain('Ensure that the expected Teams app is installed')
  })
})

describe('whoever has not consented yet', () => {
  it.each([
    ['mail', 'https://graph.microsoft.com/Mail.Send'],
    ['activity', 'https://graph.microsoft.com/TeamsActivity.Send'],
  ] as const)('is asked for it before anybody is told by %s, and by name', async (kind, scope) => {
    const { deskOf, person, requests } = toldBy(await fixture.tenant('Notices'))
    const desk = await deskOf('mei.suzuki')
    const problem = await problemOfTelling(tell(desk, by(kind), request, [person('adele.vance')]))
    expect(problem).toMatchObject({
      status: 401,
      remedy: 'consent',
      refusal: { operation: `on-behalf-of ${scope}` },
    })
    expect((await requests()).filter(({ path }) => path.startsWith('/graph'))).toEqual([])
  })

  it('tells others after consenting once to all that the app is registered for', async () => {
    const tenant = await fixture.tenant('Notices')
    const { deskOf, person, mails } = toldBy(tenant)
    const desk = await deskOf('mei.suzuki')
    const { clientId, url } = fixture.config.entra
    const asked = new URLSearchParams({
      client_id: clientId,
      redirect_uri: 'http://localhost:3978/auth.html',
      response_type: 'code',
      scope: `${clientId}/.default openid`,
      prompt: 'consent',
    })
    const { status } = await fetch(`${url}/${tenant.id}/oauth2/v2.0/authorize?${asked}`, {
      method: 'POST',
      body: new URLSearchParams({ persona: desk.caller.userId, consent: 'accept' }),
      redirect: 'manual',
    })
    expect(status).toBe(303)
    expect((await tell(desk, by('mail'), request, [person('adele.vance')])).told).toEqual(['adele.vance'])
    expect((await tell(desk, by('activity'), request, [person('adele.vance')])).told).toEqual(['adele.vance'])
    expect(await mails()).toHaveLength(1)
  })
})

describe('whom nobody tells', () => {
  it('is oneself, and whoever has no address', async () => {
    const { deskOf, person, mails } = await open()
    const desk = await deskOf('adele.vance')
    const self = { ...person('Adele.Vance'), name: 'Adele Vance' }
    const nowhere = { name: 'Nobody', address: ' ' }
    expect(await tell(desk, by('mail'), request, [self, nowhere])).toEqual({ told: [], failed: [] })
    expect(await tell(desk, by('mail'), request, [self, person('sam.super')])).toMatchObject({
      told: ['sam.super'],
    })
    expect(await mails()).toHaveLength(1)
  })

  it('is the twenty-first', async () => {
    const { deskOf } = await open()
    const many = Array.from({ length: 25 }, (_, index) => ({
      name: `${index}`,
      address: `p${index}@contoso.example`,
    }))
    expect((await tell(await deskOf('mei.suzuki'), by('mail'), request, many)).told).toHaveLength(20)
  })
})

describe('what is offered', () => {
  it('is what the server was configured for, while there is something to tell', async () => {
    const { config } = await toldBy(await fixture.tenant('Notices')).deskOf('mei.suzuki')
    const [requester, administrator] = [
      { ask: true, decide: false },
      { ask: false, decide: true },
    ]
    const live = { kind: 'flow', state: 'live' } as const
    expect(noticesOffered(config, request, requester)).toEqual(['mail', 'activity'])
    expect(noticesOffered(config, live, administrator)).toEqual(['mail', 'activity'])
    expect(noticesOffered({ ...config, notices: [] }, request, requester)).toEqual([])
    expect(noticesOffered(config, { kind: 'flow', state: 'draft' }, requester)).toEqual([])
    expect(noticesOffered(config, request, administrator)).toEqual([])
    expect(noticesOffered(config, live, { ask: true, decide: true })).toEqual([])
  })

  it('is all that can be done', async () => {
    const { deskOf, person, mails } = await open()
    const people = [person('adele.vance')]
    const none = await deskOf('mei.suzuki', { notices: ['activity'] })
    expect(await problemOfTelling(tell(none, by('mail'), request, people))).toMatchObject({
      status: 404,
      code: 'not-found',
    })
    const outside = await deskOf('mei.suzuki', { teamsAppId: undefined })
    expect(await problemOfTelling(tell(outside, by('activity'), request, people))).toMatchObject({
      status: 404,
    })
    const draft = { ...request, state: 'draft' } as const
    expect(await problemOfTelling(tell(none, by('activity'), draft, people))).toMatchObject({
      status: 409,
      code: 'move-not-allowed',
    })
    expect(await mails()).toEqual([])
  })

  it('meets a Microsoft that is not there as it meets every other refusal', async () => {
    const { deskOf, person } = await open()
    const desk = await deskOf('mei.suzuki', { graphUrl: 'http://localhost:1' })
    const { failed } = await tell(desk, by('mail'), request, [person('adele.vance')])
    expect(failed[0]?.problem).toMatchObject({ status: 502, remedy: 'unreachable' })
  })
})
