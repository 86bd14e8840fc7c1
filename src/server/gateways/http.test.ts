import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Answer, asking, dies, says, serving } from './serving.fixture.ts'

const { ask, refusalTo } = asking()

describe('a request to a service of Microsoft’s', () => {
  it('gives the answer as JSON, unpacked, with its headers', async () => {
    const packed: Answer = (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', etag: 'W/"1"' }).end(gzipSync('{"a":"予約"}'))
    }
    const { url, asked } = await serving(packed)
    const { status, body, headers } = await ask(url, { headers: { authorization: 'Bearer x' } })
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
    expect((await ask(url, { method: 'PATCH', json: { name: '予約' } })).body).toBeNull()
    await ask(url, { method: 'POST', form: { scope: 'a b', secret: '&=' } })
    expect(bodies).toEqual(['{"name":"予約"}', 'scope=a+b&secret=%26%3D'])
    expect(asked.map(({ headers }) => [headers['content-type'], headers['content-length']])).toEqual([
      ['application/json', '17'],
      ['application/x-www-form-urlencoded;charset=UTF-8', '23'],
    ])
  })

  it.each([429, 502, 503, 504])('is asked again when it reads and is answered %i', async (status) => {
    const { url, asked } = await serving(says(status), says(200, 'there'))
    expect((await ask(url)).body).toBe('there')
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
    await ask(url, { method: 'PATCH', json: {} }).catch(() => undefined)
    expect(asked).toHaveLength(times)
  })

  it('is asked again when it reads and the connection breaks, never when it writes', async () => {
    const read = await serving(dies, says(200, 'there'))
    expect((await ask(read.url)).body).toBe('there')
    const written = await serving(dies, says(200))
    expect(await refusalTo(written.url, { method: 'PATCH', json: {} })).toMatchObject({ status: 502 })
    expect(written.asked).toHaveLength(1)
  })

  it('takes a new connection when the one it kept was closed in the meantime', async () => {
    const { url, asked } = await serving(says(200, 'one'), dies, says(200, 'two'))
    await ask(url)
    expect((await ask(url)).body).toBe('two')
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

  it('follows nobody elsewhere', async () => {
    const { url, asked } = await serving(says(302, {}, { location: 'http://localhost:1/' }))
    expect((await refusalTo(url)).status).toBe(302)
    expect(asked).toHaveLength(1)
  })

  it('tells which claims are asked for', async () => {
    const claims = Buffer.from('{"access_token":{}}').toString('base64')
    const { url } = await serving(says(401, {}, { 'www-authenticate': `Bearer claims="${claims}"` }))
    const refused = await ask(url).catch((error: unknown) => error)
    expect(refused).toMatchObject({ claims: '{"access_token":{}}' })
  })

  it('says that nobody is there', async () => {
    expect(await refusalTo('http://localhost:1/', { method: 'POST', json: {} })).toMatchObject({
      status: 502,
      layers: [{ status: 502, code: 'unreachable', message: 'ECONNREFUSED' }],
    })
  })
})
