import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { HandClock } from './clock.fixture.ts'
import { type Answer, asking, says, serving } from './serving.fixture.ts'

const write = { method: 'PATCH', json: {} } as const
const begins =
  (text: string, headers: Record<string, string>): Answer =>
  (_, response) => {
    response.writeHead(200, headers).end(text)
  }
const secret = '<html><p>adele@contoso.example</p></html>'

/** A service that says nothing until nobody waits any more, and a server of ours that waits for it. */
async function silent(...then: Answer[]) {
  const clock = new HandClock()
  const hangs: Answer = () => clock.untilAlarm()
  const begun = clock.now()
  return {
    ...(await serving(hangs, ...then)),
    ...asking(clock),
    gone: () => (clock.now() - begun) / 1000,
  }
}

describe('a service that hangs', () => {
  it('is given up by whoever reads after ten seconds, asked once more, and no longer waited for', async () => {
    const { url, asked, refusalTo, gone } = await silent()
    expect(await refusalTo(url)).toMatchObject({
      service: 'dataverse',
      operation: 'list flows',
      status: 504,
      layers: [{ status: 504, code: 'timeout', message: 'No answer came within 10 seconds.' }],
      body: '',
    })
    expect([asked.length, gone() <= 20]).toEqual([2, true])
  })

  it('is heard when it answers the second time', async () => {
    const { url, ask } = await silent(says(200, 'there'))
    expect((await ask(url)).body).toBe('there')
  })

  it.each([
    ['writes', 30, write],
    ['turns a flow on', 120, { ...write, pace: 'turn-on' } as const],
  ])(
    'is asked once by whoever %s, for it may have been done, and given up after %i seconds',
    async (_, seconds, more) => {
      const { url, asked, refusalTo, gone } = await silent()
      const refused = await refusalTo(url, more)
      expect([refused.status, refused.layers[0]?.code, asked.length, gone()]).toEqual([
        504,
        'timeout',
        1,
        seconds,
      ])
    },
  )

  it('is waited for longer where it is known to be slow', async () => {
    const { url, asked, refusalTo, gone } = await silent()
    await refusalTo(url, { pace: 'slow-read' })
    expect([asked.length, gone() <= 40]).toEqual([2, true])
  })

  it('is asked once, and given up soonest, where a page does without it', async () => {
    const { url, asked, refusalTo, gone } = await silent()
    expect((await refusalTo(url, { pace: 'optional-read' })).status).toBe(504)
    expect([asked.length, gone()]).toEqual([1, 5])
  })

  it('is not taken for broken where a page only did not wait for what it does without', async () => {
    const { url, asked, ask, refusalTo } = await silent()
    const optional = { pace: 'optional-read' } as const
    for (let given = 0; given < 6; given++) await refusalTo(url, optional)
    const refused = await refusalTo(url)
    expect([refused.layers[0]?.code, asked.length]).toEqual(['timeout', 8])
    // Nor does it hide that the service is broken for those who do wait.
    for (let given = 0; given < 4; given++) await refusalTo(url)
    await expect(ask(url, optional)).rejects.toMatchObject({ status: 503 })
  })

  it('is given up also in the middle of an answer', async () => {
    const clock = new HandClock()
    const { url } = await serving((_, response) => {
      response.writeHead(200).write('{"value":[', () => clock.untilAlarm())
    })
    const { refusalTo } = asking(clock)
    expect((await refusalTo(url, write)).layers[0]?.code).toBe('timeout')
  })
})

describe('an answer that cannot be read', () => {
  const { refusalTo } = asking()

  it.each([
    [
      'a page of some proxy’s',
      begins(secret, { 'content-type': 'text/html; charset=utf-8' }),
      'it is text/html, not JSON',
    ],
    [
      'half a JSON',
      begins('{"value":[{"name":"ade', { 'content-type': 'application/json' }),
      'it is JSON only in part',
    ],
    ['a text of no type', begins('adele', {}), 'it is of no type, not JSON'],
    [
      'what is packed otherwise than it says',
      begins(secret, { 'content-encoding': 'gzip' }),
      'it is no gzip',
    ],
    [
      'what is packed and cut short',
      (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(secret).subarray(0, 30)),
      'it is no gzip',
    ],
  ] satisfies [string, Answer, string][])(
    'says that it is %s, and nothing of what stood in it',
    async (_, answer, why) => {
      const { url, asked } = await serving(answer)
      const refused = await refusalTo(url)
      expect(refused.layers).toEqual([
        { status: 502, code: 'unreadable', message: `The answer cannot be read: ${why}` },
      ])
      expect(JSON.stringify(refused)).not.toContain('adele')
      expect(asked).toHaveLength(1)
    },
  )

  it('to a write leaves open whether it was done', async () => {
    const { url } = await serving(begins(secret, { 'content-type': 'text/html' }))
    expect((await refusalTo(url, write)).status).toBeGreaterThanOrEqual(500)
  })

  it('keeps the id of its request, by which Microsoft finds it', async () => {
    const { url } = await serving(begins('<html>', { 'content-type': 'text/html', 'request-id': 'abc' }))
    expect((await refusalTo(url)).requestIds).toEqual({ 'request-id': 'abc' })
  })

  it('that breaks off counts as a connection that did', async () => {
    const { url } = await serving((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"value":', () => response.destroy())
    })
    expect((await refusalTo(url, write)).layers).toEqual([
      { status: 502, code: 'unreachable', message: 'UND_ERR_SOCKET' },
    ])
  })
})
