import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Language } from '#domain/language.ts'
import { moves, RequestKind, type RequestState } from '#domain/request/moves.ts'
import { mailHtml } from './mail-html.ts'
import { isWorthTelling, noticeOf, type ToldRequest } from './notice.ts'
import { requestLinks } from './request-links.ts'

const id = '0f7b8c1e-2d7a-4a55-9a3e-6a1f3f1f6b10'
const request: ToldRequest = {
  id,
  kind: 'flow',
  state: 'sent',
  name: 'Zoom – Contoso Clinic',
  businessName: 'Contoso Clinic',
  requesterName: 'Mei Suzuki',
  reason: 'Patients ask for the link on the telephone.',
  declineReason: null,
}
const told = (changes: Partial<ToldRequest>, language: Language = 'en') => {
  const notice = noticeOf({ ...request, ...changes }, language)
  if (!notice) throw new Error('There is nothing to tell.')
  return notice
}
const config = { publicUrl: 'https://desk.example', teamsAppId: '33333333-aaaa-4bbb-8ccc-444444444444' }
const links = requestLinks(config, 'ContosoClinic@contoso.example', id)
const mailOf = (changes: Partial<ToldRequest>, language: Language = 'en') =>
  mailHtml(told(changes, language), links, language, request.businessName)

describe('A notice of a request', () => {
  it('tells the administrators who asks for what, and why', () => {
    expect(told({})).toMatchObject({
      subject: 'Mei Suzuki asks for the flow “Zoom – Contoso Clinic”',
      lead: expect.stringContaining('administrator of the booking page Contoso Clinic'),
      quote: { label: 'Mei Suzuki writes:', text: request.reason },
      activity: { type: 'requestSent', parameters: { what: 'the flow “Zoom – Contoso Clinic”' } },
      preview: request.reason,
    })
  })

  it('tells whoever asked why it was declined, and nobody their own reason', () => {
    const declined = told({ state: 'declined', declineReason: 'We have one already.' })
    expect(declined).toMatchObject({
      quote: { label: 'The reason given:', text: 'We have one already.' },
      activity: { type: 'requestDecided' },
      preview: 'Declined: the flow “Zoom – Contoso Clinic” – We have one already.',
    })
    expect(told({ state: 'live' }).quote).toBeNull()
  })

  it('speaks of the role where somebody wants to be an administrator', () => {
    const asked = told({ kind: 'administrator', name: null })
    expect(asked.subject).toBe('Mei Suzuki asks to be an administrator of Contoso Clinic')
    expect(asked.activity.parameters).toEqual({ what: 'the administrator role' })
    expect(told({ kind: 'administrator', name: null, state: 'live' }).lead).toContain(
      'You are an administrator',
    )
  })

  it.each(['sent', 'declined'] as const)(
    'is worded by the manifest of the Teams app in state %s',
    (state) => {
      const ActivityType = v.object({ type: v.string(), templateText: v.string() })
      const Manifest = v.object({ activities: v.object({ activityTypes: v.array(ActivityType) }) })
      const file = readFileSync(new URL('../../../appPackage/manifest.json', import.meta.url), 'utf8')
      const { activityTypes } = v.parse(Manifest, JSON.parse(file)).activities
      const { type, parameters } = told({ state }).activity
      const declared = activityTypes.find((one) => one.type === type)
      expect(declared?.templateText.match(/\{\w+\}/g)).toEqual([
        '{actor}',
        ...Object.keys(parameters).map((name) => `{${name}}`),
      ])
    },
  )

  it.each(Language.options)('has words for all that can be decided, in %s', (language) => {
    const decided = RequestKind.options.flatMap((kind) =>
      (['send', 'approve', 'decline', 'succeed', 'fail', 'confirm'] as const)
        .filter((move) => moves[move].kinds.some((one) => one === kind))
        .map((move) => ({ kind, state: moves[move].to })),
    )
    for (const changes of decided) {
      expect(isWorthTelling(changes)).toBe(true)
      const { subject, lead, next } = told(changes, language)
      for (const words of [subject, lead, next]) expect(words).not.toMatch(/undefined|null|\bNaN\b/)
    }
  })

  it.each(['draft', 'building', 'withdrawn', 'expired'] satisfies RequestState[])(
    'is none while the request is in state %s',
    (state) => {
      expect(isWorthTelling({ kind: 'flow', state })).toBe(false)
      expect(noticeOf({ ...request, state }, 'ja')).toBeNull()
    },
  )

  it('fits into one line, and into what Teams shows of it', () => {
    const wordy = told({
      name: `Line\r\nBcc: everybody@contoso.example ${'x'.repeat(200)}`,
      reason: '𠮷'.repeat(400),
    })
    expect(wordy.subject).not.toMatch(/[\r\n]/)
    expect([...wordy.activity.parameters.what]).toHaveLength(120)
    expect(wordy.preview).toBe(`${'𠮷'.repeat(149)}…`)
  })
})

describe('The mail of a notice', () => {
  it('leads to the request on the page and in Teams, and shows the address in plain', () => {
    const html = mailOf({})
    expect(html).toContain(`<a href="${links.page}">Open the request</a>`)
    expect(html).toContain(`<br>${links.page}</p>`)
    expect(html).toContain(`>Open it in Microsoft Teams</a>`)
    expect(mailHtml(told({}), { ...links, teams: null }, 'en', 'Clinic')).not.toContain('Teams')
  })

  it('is Japanese from its first word to its last where that was chosen', () => {
    const html = mailOf({ state: 'declined', declineReason: '同じフローがあります。' }, 'ja')
    expect(html).toContain('lang="ja"')
    expect(html).toContain('却下の理由:')
    expect(html).toContain('同じフローがあります。')
    expect(html.replace(/<[^>]+>|https?:\S+|Zoom – Contoso Clinic|Contoso Clinic/g, '')).not.toMatch(
      /\b(?:the|request|open|you)\b/i,
    )
  })

  it('keeps what people wrote as text, line by line', () => {
    const nasty = '<img src=x onerror=alert(1)>\n"A" & \'B\''
    const html = mailOf({ name: nasty, reason: nasty, requesterName: nasty, businessName: nasty })
    expect(html).not.toContain('<img')
    expect(html).toContain(
      '&lt;img src=x onerror=alert(1)&gt;<br>&quot;A&quot; &amp; &#39;B&#39;</blockquote>',
    )
  })
})

describe('The links to a request', () => {
  it('name its place on the page, and hand it to the tab in Teams', () => {
    expect(links.page).toBe(`https://desk.example/b/ContosoClinic@contoso.example/requests/${id}`)
    const inTeams = new URL(links.teams ?? '')
    expect(`${inTeams.origin}${inTeams.pathname}`).toBe(
      `https://teams.microsoft.com/l/entity/${config.teamsAppId}/home`,
    )
    expect(JSON.parse(inTeams.searchParams.get('context') ?? '')).toEqual({
      subEntityId: `/b/ContosoClinic@contoso.example/requests/${id}`,
    })
    expect(inTeams.searchParams.get('webUrl')).toBe(links.page)
  })

  it('are never longer than Graph takes, whatever the address', () => {
    const longest = `${'{'.repeat(64)}@${'d'.repeat(180)}.example`
    const { teams } = requestLinks(config, longest, id)
    expect(teams?.length).toBeLessThanOrEqual(1024)
    expect(JSON.parse(new URL(teams ?? '').searchParams.get('context') ?? '').subEntityId).toContain(id)
  })

  it('lead nowhere in Teams where the app has no id there', () => {
    expect(requestLinks({ ...config, teamsAppId: undefined }, 'a@b.example', id).teams).toBeNull()
  })
})
