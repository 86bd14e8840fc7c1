import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { SmtpAddress } from '#domain/smtp-address.ts'
import { HandClock } from './clock.fixture.ts'
import { Pauses } from './pauses.ts'
import { type Answer, asking, says, serving } from './serving.fixture.ts'
import { UpstreamError } from './upstream-error.ts'

const clinic = v.parse(SmtpAddress, 'clinic@contoso.example')
const academy = v.parse(SmtpAddress, 'academy@contoso.example')
const alex = { caller: { tenantId: 'contoso', userId: 'alex' } }
const busy = (retryAfter: string, headers = {}) =>
  says(
    429,
    { error: { code: '0x80072322', message: 'Too many.' } },
    { 'retry-after': retryAfter, ...headers },
  )

/** A service that answers in turn as it is told, and how many seconds after the first each request came. */
async function timed(...answers: Answer[]) {
  const clock = new HandClock()
  const times: number[] = []
  const noted = answers.map(
    (answer): Answer =>
      (...exchange) => {
        times.push(clock.now())
        answer(...exchange)
      },
  )
  const { url } = await serving(...noted)
  const came = () => times.map((time) => (time - (times[0] ?? 0)) / 1000)
  return { clock, url, came, ...asking(clock) }
}

describe('a service that names a time', () => {
  it.each([
    ['in seconds', '7', {}],
    ['as a date', 'Sat, 28 Nov 2026 09:00:07 GMT', { date: 'Sat, 28 Nov 2026 09:00:00 GMT' }],
    [
      'as a date by a clock that is wrong',
      'Sat, 28 Nov 2026 21:30:07 GMT',
      { date: 'Sat, 28 Nov 2026 21:30:00 GMT' },
    ],
  ])('%s is asked again then, not earlier', async (_, retryAfter, headers) => {
    const { url, ask, came } = await timed(busy(retryAfter, headers), says(200, 'there'))
    expect((await ask(url)).body).toBe('there')
    expect(came()).toEqual([0, 7])
  })

  it('is left alone until then by everybody who shares the limit', async () => {
    const { url, ask, clock, came } = await timed(busy('600'), says(200))
    await ask(url).catch(() => undefined)
    clock.move(594_000)
    await Promise.all([ask(url), ask(url), ask(`${url}&c=d`)])
    expect(came()[0]).toBe(0)
    expect(
      came()
        .slice(1)
        .every((time) => time >= 600),
    ).toBe(true)
    expect(came()).toHaveLength(4)
  })

  it('is asked on by those whose limit is another: other users, and other mailboxes', async () => {
    const { url, ask, refusalTo, came } = await timed(busy('60'), busy('60'), says(200))
    await refusalTo(url)
    await refusalTo(url, { mailbox: clinic })
    await ask(url, alex)
    await ask(url, { mailbox: academy })
    expect(came()).toEqual([0, 0, 0, 0])
  })

  it('is left alone about a mailbox by whoever asks', async () => {
    const { url, refusalTo, came } = await timed(busy('60'), says(200))
    await refusalTo(url, { mailbox: clinic })
    expect((await refusalTo(url, { ...alex, mailbox: clinic })).status).toBe(429)
    expect(came()).toEqual([0])
  })

  it('later than a person would wait is not waited for: everybody is told in how many seconds', async () => {
    const { url, refusalTo, clock, came } = await timed(busy('9'), says(200))
    expect(await refusalTo(url)).toMatchObject({ status: 429, retryAfter: 9 })
    clock.move(500)
    expect(await refusalTo(url, { operation: 'who am I' })).toMatchObject({
      operation: 'who am I',
      status: 429,
      layers: [{ code: '0x80072322' }],
      retryAfter: 8.5,
    })
    expect(came()).toEqual([0])
  })

  it('again and again is asked as long as a person would wait for an answer, never earlier than it says', async () => {
    const { url, refusalTo, came } = await timed(busy('4'))
    expect(await refusalTo(url)).toMatchObject({ status: 429, retryAfter: 4 })
    expect(came()).toEqual([0, 4, 8, 12, 16])
  })

  it('that is hardly one is left alone for a second, and asked no oftener than where it names none', async () => {
    const { url, refusalTo, came } = await timed(busy('0.001'))
    expect(await refusalTo(url)).toMatchObject({ status: 429, retryAfter: 1 })
    expect(came()).toEqual([0, 1, 2, 3, 4])
  })

  it.each(['1e12', 'Infinity'])('that never comes (%s) is believed for a day', async (retryAfter) => {
    const { url, refusalTo } = await timed(busy(retryAfter))
    expect((await refusalTo(url)).retryAfter).toBe(24 * 3600)
  })

  it('is forgotten when ten thousand others have named one since, for anybody may name a mailbox', async () => {
    const { url, refusalTo } = await timed(busy('600'))
    const refused = new UpstreamError(await refusalTo(url))
    const pauses = new Pauses(new HandClock())
    pauses.begin('clinic', refused)
    const isOver = () =>
      pauses
        .over('clinic', refused.refusal, 0)
        .then(() => true)
        .catch(() => false)
    expect(await isOver()).toBe(false)
    for (let other = 0; other < 10_000; other++) pauses.begin(`made-up-${other}`, refused)
    expect(await isOver()).toBe(true)
  })

  it('also when it is not there at all', async () => {
    const { url, ask, came } = await timed(says(503, {}, { 'retry-after': '5' }), says(200))
    await ask(url)
    expect(came()).toEqual([0, 5])
  })
})

describe('a full mailbox', () => {
  it('is no busy one: nobody asks again, and nobody waits', async () => {
    const details = JSON.stringify({ error: { code: 'TooManyRequests', message: '' } })
    const message = `Flow client error returned with status code "TooManyRequests" and details "${details}".`
    const full = says(429, { error: { code: '0x80060467', message } }, { 'retry-after': '5' })
    const { url, ask, refusalTo, came } = await timed(full, says(200))
    const turnedOn = { method: 'PATCH', json: {}, operation: 'turn the flow on' } as const
    expect((await refusalTo(url, turnedOn)).status).toBe(429)
    await ask(url)
    expect(came()).toEqual([0, 0])
  })
})
