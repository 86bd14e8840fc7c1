import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { SmtpAddress } from '#domain/smtp-address.ts'
import { Circuits } from './circuits.ts'
import { HandClock } from './clock.fixture.ts'
import { type Answer, asking, dies, says, serving } from './serving.fixture.ts'

const write = { method: 'POST', json: {} } as const
const mailbox = (name: string) => v.parse(SmtpAddress, `${name}@contoso.example`)
const alex = { caller: { tenantId: 'contoso', userId: 'alex' } }
const fabrikam = { caller: { tenantId: 'fabrikam', userId: 'alex' } }

/** A service that is down, which five people have found, one after the other. */
async function down(...then: Parameters<typeof serving>) {
  const clock = new HandClock()
  const { ask, refusalTo } = asking(clock)
  const broken = says(502)
  const { url, asked } = await serving(broken, broken, broken, dies, broken, ...then)
  for (let found = 0; found < 5; found++) await refusalTo(url, write)
  return { clock, ask, refusalTo, url, asked }
}

describe('the circuit to a service', () => {
  it('opens after five failures in a row: whoever asks then is answered at once, and told when it is tried again', async () => {
    const { url, asked, refusalTo } = await down()
    expect(await refusalTo(url)).toMatchObject({
      service: 'dataverse',
      operation: 'list flows',
      status: 503,
      layers: [{ status: 503, code: 'circuit-open' }],
      retryAfter: 15,
    })
    expect(asked).toHaveLength(5)
  })

  it('lets one through after the time it told, and closes for everybody when that one is answered', async () => {
    const { clock, url, asked, ask, refusalTo } = await down(says(200, 'back'))
    clock.move(14_999)
    expect((await refusalTo(url)).layers[0]?.code).toBe('circuit-open')
    clock.move(1)
    const first = ask(url)
    expect((await refusalTo(url)).layers[0]?.code).toBe('circuit-open')
    expect((await first).body).toBe('back')
    expect(asked).toHaveLength(6)
    expect((await ask(url)).body).toBe('back')
  })

  it('stays open when that one fails too, which is sent once and no more', async () => {
    const { clock, url, asked, refusalTo } = await down(says(503))
    clock.move(15_000)
    expect((await refusalTo(url)).layers[0]?.code).not.toBe('circuit-open')
    expect(asked).toHaveLength(6)
    expect(await refusalTo(url)).toMatchObject({ layers: [{ code: 'circuit-open' }], retryAfter: 15 })
  })

  it('closes also on a refusal, for that is an answer', async () => {
    const { clock, url, refusalTo } = await down(says(403))
    clock.move(15_000)
    expect((await refusalTo(url)).status).toBe(403)
    expect((await refusalTo(url)).status).toBe(403)
  })

  it('counts failures in a row alone', async () => {
    const broken = says(502)
    const { url, asked } = await serving(broken, broken, broken, broken, says(404), broken)
    const { refusalTo } = asking(new HandClock())
    for (let time = 0; time < 9; time++) await refusalTo(url, write)
    expect(asked).toHaveLength(9)
    expect((await refusalTo(url, write)).status).toBe(502)
    expect((await refusalTo(url, write)).status).toBe(503)
  })

  it.each([
    ['throttled', says(429)],
    ['refused', says(403)],
    ['not found', says(404)],
    ['stale', says(412)],
    ['a fault of its own', says(500)],
    ['no JSON', (_, response) => void response.end('<html>')],
  ] satisfies [string, Answer][])('never opens for what is %s', async (_, answer) => {
    const { url, refusalTo } = { ...(await serving(answer)), ...asking(new HandClock()) }
    for (let time = 0; time < 8; time++) await refusalTo(url).catch(() => undefined)
    const last = await refusalTo(url).catch(() => null)
    expect(last?.layers[0]?.code).not.toBe('circuit-open')
  })

  it('is another for another tenant, service and mailbox', async () => {
    const { url, asked, refusalTo } = await down()
    const codes = async (more: object) => (await refusalTo(url, { ...write, ...more })).layers[0]?.code
    expect(await codes({})).toBe('circuit-open')
    expect(await codes(fabrikam)).toBeNull()
    expect(await codes({ service: 'graph' })).toBeNull()
    expect(await codes({ mailbox: mailbox('clinic') })).toBeNull()
    expect(asked).toHaveLength(8)
  })

  it('hears nothing of what is only repeated to somebody who was told to wait', async () => {
    const clock = new HandClock()
    const { ask, refusalTo } = asking(clock)
    const { url, asked } = await serving(says(503, {}, { 'retry-after': '60' }), says(200, 'there'))
    for (let time = 0; time < 7; time++) expect((await refusalTo(url)).layers[0]?.code).toBeNull()
    expect(asked).toHaveLength(1)
    expect((await ask(url, alex)).body).toBe('there')
  })

  it('is not closed by what is only repeated, which leaves the one try to somebody else', async () => {
    const broken = says(502)
    const busy = says(429, {}, { 'retry-after': '60' })
    const { url, asked } = await serving(busy, broken, broken, broken, broken, broken, says(200, 'back'))
    const clock = new HandClock()
    const { ask, refusalTo } = asking(clock)
    await refusalTo(url)
    for (let time = 0; time < 5; time++) await refusalTo(url, { ...write, ...alex })
    expect((await refusalTo(url)).status).toBe(429)
    expect((await refusalTo(url, alex)).layers[0]?.code).toBe('circuit-open')
    clock.move(15_000)
    expect((await refusalTo(url)).status).toBe(429)
    expect((await ask(url, alex)).body).toBe('back')
    expect(asked).toHaveLength(7)
  })

  it('is forgotten when ten thousand other places have failed since, for anybody may name a mailbox', () => {
    const circuits = new Circuits(() => 0)
    for (let time = 0; time < 5; time++) circuits.failed('clinic')
    expect(circuits.pass('clinic').kind).toBe('open')
    for (let other = 0; other < 10_000; other++) circuits.failed(`made-up-${other}`)
    expect(circuits.pass('clinic').kind).toBe('closed')
  })
})
