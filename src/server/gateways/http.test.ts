import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { send, type UpstreamRequest } from './http.ts'
import { UpstreamError } from './upstream-error.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A service that answers in turn as it is told, then always as at last; gives its address and what it was asked. */
async function serving(...answers: Answer[]) {
  const asked: IncomingMessage[] = []
  const started = createServer((request, response) => {
    asked.push(request)
    answers[Math.min(asked.length, answers.length) - 1]?.(request, response)
  })
  server = started
  await new Promise<void>((resolve) => started.listen(0, 'localhost', resolve))
  const address = started.address()
  return { asked, url: `http://localhost:${typeof address === 'object' ? address?.port : ''}/things?a=b c` }
}

const says =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'retry-after': '0', ...headers }).end(JSON.stringify(body))
  }
const dies: Answer = ({ socket }) => {
  socket.destroy()
}

const asking = (url: string, more: Partial<UpstreamRequest> = {}) =>
  send({ service: 'dataverse', operation: 'list flows', url, ...more })
const refusalTo = async (url: string, more: Partial<UpstreamRequest> = {}) => {
  const refused = await asking(url, more).catch((error: unknown) => error)
  if (!(refused instanceof UpstreamError)) throw new Error('It was not refused.')
  return refused.refusal
}

describe('a request to a service of Microsoft’s', () => {
  it('gives the answer as JSON, unpacked, with its headers', async () => {
    const packed: Answer = (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', etag: 'W/"1"' }).end(gzipSync('{"a":"予約"}'))
    }
    const { url, asked } = await serving(packed)
    const { status, body, headers } = await asking(url, { headers: { authorization: 'Bearer x' } })
    expect([status, body, headers.etag]).toEqual([200, { a: '予約' }, 'W/"1"'])
    expect(asked[0]?.url).toBe('/things?a=b%20c')
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer x', 'accept-encoding': 'gzip' })
  })

  it('sends JSON and forms whole, and says how long they are', async () => {
    const bodies: string[] = []
    const { url, asked } = await serving((request, response) => {
      let body = ''
      request.on('data', (part: Buffer) => {
        body += part
      })
      request.on('end', () => {
        bodies.push(body)
        response.writeHead(204).end()
      })
    })
    expect((await asking(url, { method: 'PATCH', json: { name: '予約' } })).body).toBeNull()
    await asking(url, { method: 'POST', form: { scope: 'a b', secret: '&=' } })
    expect(bodies).toEqual(['{"name":"予約"}', 'scope=a+b&secret=%26%3D'])
    expect(asked.map(({ headers }) => [headers['content-type'], headers['content-length']])).toEqual([
      ['application/json', '17'],
      ['application/x-www-form-urlencoded;charset=UTF-8', '23'],
    ])
  })

  it.each([429, 502, 503, 504])('is asked again when it reads and is answered %i', async (status) => {
    const { url, asked } = await serving(says(status), says(200, 'there'))
    expect((await asking(url)).body).toBe('there')
    expect(asked).toHaveLength(2)
  })

  it.each([
    [429, 2],
    [503, 2],
    [502, 1],
    [504, 1],
    [500, 1],
  ])('is sent again when it writes and is answered %i: %i times', async (status, times) => {
    const { url, asked } = await serving(says(status), says(200))
    await asking(url, { method: 'PATCH', json: {} }).catch(() => undefined)
    expect(asked).toHaveLength(times)
  })

  it('is asked again when it reads and the connection breaks, never when it writes', async () => {
    const read = await serving(dies, says(200, 'there'))
    expect((await asking(read.url)).body).toBe('there')
    const written = await serving(dies, says(200))
    expect(await refusalTo(written.url, { method: 'PATCH', json: {} })).toMatchObject({ status: 504 })
    expect(written.asked).toHaveLength(1)
  })

  it('takes a new connection when the one it kept was closed in the meantime', async () => {
    const { url, asked } = await serving(says(200, 'one'), dies, says(200, 'two'))
    await asking(url)
    expect((await asking(url)).body).toBe('two')
    expect(asked).toHaveLength(3)
  })

  it('is given up after four more tries, with the service’s own words', async () => {
    const error = { error: { code: '0x80072322', message: 'busy' } }
    const { url, asked } = await serving(says(503, error, { 'x-ms-service-request-id': 'abc' }))
    expect(await refusalTo(url)).toMatchObject({
      service: 'dataverse',
      operation: 'list flows',
      status: 503,
      requestIds: { 'x-ms-service-request-id': 'abc' },
      body: JSON.stringify(error),
    })
    expect(asked).toHaveLength(5)
  })

  it('is not kept waiting for longer than a person would, and says how long it would be', async () => {
    const later = new Date(Date.now() + 90_000).toUTCString()
    for (const patience of ['9', later]) {
      const { url, asked } = await serving(says(429, {}, { 'retry-after': patience }))
      expect((await refusalTo(url)).retryAfter).toBeGreaterThan(8)
      expect(asked).toHaveLength(1)
    }
  })

  it('follows nobody elsewhere', async () => {
    const { url, asked } = await serving(says(302, {}, { location: 'http://localhost:1/' }))
    expect((await refusalTo(url)).status).toBe(302)
    expect(asked).toHaveLength(1)
  })

  it('tells which claims are asked for', async () => {
    const claims = Buffer.from('{"access_token":{}}').toString('base64')
    const { url } = await serving(says(401, {}, { 'www-authenticate': `Bearer claims="${claims}"` }))
    const refused = await asking(url).catch((error: unknown) => error)
    expect(refused).toMatchObject({ claims: '{"access_token":{}}' })
  })

  it('says that nobody is there', async () => {
    expect(await refusalTo('http://localhost:1/', { method: 'POST', json: {} })).toMatchObject({
      status: 504,
      body: 'ECONNREFUSED',
    })
  })
})
