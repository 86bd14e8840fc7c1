import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pageServer } from './page.fixture.ts'

const ask = pageServer()
const SCRIPT = '/assets/main.js'
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

describe('a built file', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['', null, (bytes: Buffer) => bytes],
  ])(
    'goes to a browser that accepts “%s” as %s, compressed when it was built',
    async (accepted, encoding, read) => {
      const plain = await (await ask(SCRIPT)).text()
      const answer = await ask(SCRIPT, { 'accept-encoding': accepted })
      expect(answer.headers.get('content-encoding')).toBe(encoding)
      expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
      expect(answer.headers.get('vary')).toBe('Accept-Encoding')
      expect(read(await bytesOf(answer)).toString()).toBe(plain)
    },
  )

  it('may be kept for ever', async () => {
    expect((await ask(SCRIPT)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('answers to HEAD and in parts', async () => {
    const head = await ask(SCRIPT, {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '2500', ''])
    const part = await ask(SCRIPT, { range: 'bytes=0-5' })
    expect([part.status, await part.text()]).toEqual([206, 'export'])
  })

  it('that is gone is no page, which somebody would keep in its place', async () => {
    const gone = await ask('/assets/gone.js')
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, null])
  })

  it('of the page itself is never given out unfilled', async () => {
    for (const path of ['/index.html', '/index.ja.html', '/chunks.json'])
      expect(await (await ask(path)).text()).toContain('id="page-config"')
  })
})

describe('what is written anew for each request', () => {
  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('goes to a browser that accepts “%s” as %s', async (accepted, encoding, read) => {
    const answer = await ask('/', { 'accept-encoding': accepted })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('vary')).toBe('Accept-Language, Accept-Encoding')
    const html = read(await bytesOf(answer)).toString()
    expect(html).toMatch(/^<!doctype html>.*<\/html>$/s)
  })

  it('goes as it is to whoever rules compression out, and where it is small', async () => {
    expect((await ask('/', { 'accept-encoding': 'br;q=0' })).headers.get('content-encoding')).toBeNull()
    expect((await ask('/healthz', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull()
  })

  it('is compressed as an answer of the API, too', async () => {
    const answer = await ask('/api/openapi.json', { 'accept-encoding': 'br' })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(JSON.parse(brotliDecompressSync(await bytesOf(answer)).toString())).toHaveProperty('paths')
  })
})
