import { setImmediate } from 'node:timers/promises'
import * as v from 'valibot'
import { afterAll, describe, expect, it } from 'vitest'
import type { BookedAppointment } from '#contract/appointment.ts'
import { TriggerPayload } from '#domain/appointment/payload.ts'
import { wires } from '#domain/appointment/wires.fixture.ts'
import { dryRun } from '#domain/dry-run/dry-run.ts'
import type { DryRun } from '#domain/dry-run/result.ts'
import type { FieldToken } from '#domain/flow/fields.ts'
import { tokenOf } from '#domain/flow/fields.ts'
import type { Language } from '#domain/language.ts'
import { defaultsOf } from '#domain/templates/catalogue.ts'
import type { Template } from '#domain/templates/template.ts'
import { startFixture } from './desk.fixture.ts'
import { asAnsweredIn, type PerformedRun, performedIn, triedIn, Workshop } from './performed.fixture.ts'

const fixture = startFixture()
afterAll(() => expect(fixture.logged, 'failures that nobody foresaw').toEqual([]))

const now = () => new Date('2026-06-01T00:00:00Z')
const YEAR = 2027

const Fields = v.object({ fields: v.array(v.custom<FieldToken>((field) => typeof field === 'string')) })

/** Answers whose every text holds every field that it may. */
function everyField(template: Template, language: Language, fallback?: string): Record<string, unknown> {
  const texts = Object.entries(template.answers.entries).flatMap(([name, answer]) => {
    const asked = v.safeParse(Fields, v.getMetadata(answer))
    return asked.success
      ? [[name, asked.output.fields.map((field) => tokenOf(field, fallback)).join(' | ')] as const]
      : []
  })
  return { ...defaultsOf(template, language), ...Object.fromEntries(texts) }
}

const Visitor = v.pipe(
  v.object({
    name: v.nullish(v.string(), ''),
    emailAddress: v.nullish(v.string(), ''),
    phone: v.nullish(v.string(), ''),
    notes: v.nullish(v.string(), ''),
  }),
)
const Wire = v.object({
  customers: v.optional(v.array(Visitor), []),
  maximumAttendeesCount: v.nullish(v.number(), 1),
})

const start = (place: number) => new Date(Date.UTC(YEAR, 2, 14, 3 * place)).toISOString()
const hostile = {
  name: `O'Brien <b>𠮷田</b> "@{triggerBody()}" & </a><script>`,
  emailAddress: 'hostile@customer.example',
  notes: "<img src=x onerror=1>\r\n@{outputs('x')} ''",
}
const shapes: readonly (readonly [shape: string, overrides: object])[] = [
  ['one-to-one', {}],
  ['one-to-one', { serviceName: 'Joint review' }],
  ['two-staff', {}],
  ['group', {}],
  ['empty-group', {}],
  ['one-to-one', { customers: [hostile] }],
  [
    'group',
    { customers: [hostile, { name: '', emailAddress: '' }, { name: 'Ann', emailAddress: ' a@b.example ' }] },
  ],
  ['one-to-one', { start: `${YEAR}-03-14T01:59:59-08:00` }],
  ['one-to-one', { start: `${YEAR}-10-31T01:30:00+01:00` }],
  ['group', { start: `${YEAR}-12-29T23:59:59+09:00` }],
]
/** Of the groups that differ by their size alone, a few are as good as all. */
const isOneOfMany = (what: string) => /^a group of (?:[4-9]|[123]\d)$/.test(what)
const booked = [
  ...shapes,
  ...wires
    .filter(([what]) => !isOneOfMany(what))
    .map(([, wire]) => {
      const { customers, maximumAttendeesCount } = v.parse(Wire, wire)
      const shape = maximumAttendeesCount > 1 || customers.length !== 1 ? 'group' : 'one-to-one'
      return [shape, { customers }] as const
    }),
]

const workshop = async (answersOf: (template: Template) => Record<string, unknown>) =>
  new Workshop(fixture, await fixture.tenant('As performed')).build(answersOf)
const bookAll = async (place: Workshop, bookings: typeof shapes) => {
  for (const [at, [shape, overrides]] of bookings.entries())
    await place.book(shape, { start: start(at), ...overrides })
}
const appointmentOf = ({ trigger }: PerformedRun, listed: ReadonlyMap<string, BookedAppointment>) => {
  const appointment = listed.get(trigger.body.Id)
  if (!appointment) throw new Error('The appointment is not in the list.')
  return appointment
}
const runsOf = async (place: Workshop, bookings: number) => {
  const runs = await place.runs()
  expect(runs).toHaveLength(bookings * 4)
  return runs
}
const mailsIn = ({ actions }: DryRun) =>
  actions.flatMap(({ performances }) =>
    performances.flatMap(({ effect }) => (effect.kind === 'mail' ? [effect] : [])),
  )

describe.each(['ja', 'en'] as const)('a dry run of every template in %s', (language) => {
  it.each([
    ['as it is offered', (template: Template) => defaultsOf(template, language), booked],
    ['with every field in every text', (template: Template) => everyField(template, language), shapes],
    ['with a fallback for each', (template: Template) => everyField(template, language, '<'), shapes],
  ])('gives every action what the run of the flow gives it: %s', async (_what, answersOf, bookings) => {
    const place = await workshop(answersOf)
    await bookAll(place, bookings)
    const appointments = await place.appointments(YEAR)
    for (const { run, flow } of await runsOf(place, bookings.length)) {
      const tried = await dryRun(flow, appointmentOf(run, appointments), { now, choose: asAnsweredIn(run) })
      expect(tried.status).toBe(run.status)
      expect(triedIn(tried)).toEqual(performedIn(run))
      // Connections that nobody looks after for long are closed, and then used all the same.
      await setImmediate()
    }
  })
})

describe('a dry run', () => {
  it('gives every action the same where Bookings writes times as ISO 8601', async () => {
    const place = await workshop((template) => defaultsOf(template, 'ja'))
    await fixture.control(`/tenants/${place.tenant.id}/switches`, 'PATCH', { isoTimes: true })
    await bookAll(place, shapes)
    for (const { run, flow } of await runsOf(place, shapes.length)) {
      const payload = v.parse(TriggerPayload, run.trigger.body)
      const tried = await dryRun(flow, { payload, warnings: [] }, { now, choose: asAnsweredIn(run) })
      expect(triedIn(tried)).toEqual(performedIn(run))
    }
  })

  it('comes to the same by answers of its own, but for what only a connector can know', async () => {
    const place = await workshop((template) => everyField(template, 'en'))
    await bookAll(place, shapes)
    const appointments = await place.appointments(YEAR)
    for (const { run, template, flow } of await runsOf(place, shapes.length)) {
      const tried = await dryRun(flow, appointmentOf(run, appointments), { now })
      expect(tried.status).toBe(run.status)
      if (template === 'welcome-mail' || template === 'stripe-customer')
        expect(triedIn(tried)).toEqual(performedIn(run))
      await setImmediate()
    }
  })
})

describe('a hostile name', () => {
  interface Journal {
    readonly entries: readonly { operationId: string; body: { To: string; Subject: string; Body: string } }[]
  }

  it('is neither markup nor an expression, in the dry run as in the mail that is sent', async () => {
    const place = await workshop((template) => everyField(template, 'ja'))
    await bookAll(place, [['one-to-one', { customers: [hostile] }]])
    const { entries } = await fixture.control<Journal>(`/tenants/${place.tenant.id}/journal`)
    const sent = entries.filter(({ operationId }) => operationId === 'SendEmailV2').map(({ body }) => body)
    const appointments = await place.appointments(YEAR)
    const shown: ReturnType<typeof mailsIn> = []
    const codes = new Set<string>()
    for (const { run, flow } of await runsOf(place, 1)) {
      const tried = await dryRun(flow, appointmentOf(run, appointments), { now, choose: asAnsweredIn(run) })
      shown.push(...mailsIn(tried))
      const performances = tried.actions.flatMap((action) => action.performances)
      for (const { code } of performances.flatMap(({ warnings }) => warnings)) codes.add(code)
    }
    expect(shown.length).toBeGreaterThan(1)
    expect(shown.map(({ subject, html }) => [subject, html])).toEqual(
      sent.map(({ Subject, Body }) => [Subject, Body]),
    )
    for (const { html, subject } of shown) {
      expect(html.replace(/<a href="https:[^"<>]*">[^<>]*<\/a>|<br>/g, '')).not.toMatch(/[<>"]/)
      expect(html).toContain(
        'O&#39;Brien &lt;b&gt;𠮷田&lt;/b&gt; &quot;@{triggerBody()}&quot; &amp; &lt;/a&gt;',
      )
      expect(subject).toContain(hostile.name)
    }
    expect(codes).toContain('markup-as-text')
    expect(codes).not.toContain('text-not-escaped')
  })
})
