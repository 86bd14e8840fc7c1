import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { parseAccept } from 'hono/utils/accept'

/**
 * What is written anew for each request, and whole, and how much effort it is worth; a stream of events must arrive as it is written.
 * Beyond these, brotli takes longer than the bytes it saves would on the way: a page is a visit's first bytes, an answer fits into a packet or two.
 */
const QUALITIES = new Map([
  ['text/html', 5],
  ['application/json', 3],
])
/** Less than this fits into one packet either way. */
const WORTHWHILE = 1400
/** Up to this, handing the work to another thread takes longer than the work. */
const AT_ONCE = 16 * 1024

const brotli = ({ length }: Buffer, quality: number): BrotliOptions => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: length },
})
const encoders = {
  br: (bytes: Buffer, quality: number) =>
    bytes.length > AT_ONCE
      ? promisify(brotliCompress)(bytes, brotli(bytes, quality))
      : brotliCompressSync(bytes, brotli(bytes, quality)),
  gzip: (bytes: Buffer) => (bytes.length > AT_ONCE ? promisify(gzip)(bytes) : gzipSync(bytes)),
}

type Encoding = keyof typeof encoders

/** How whoever asks takes compressed bytes, if at all. */
function encodingFor({ req }: Context): Encoding | undefined {
  if (req.method === 'HEAD') return undefined
  const types = parseAccept(req.header('accept-encoding') ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type)
  return types.includes('br') ? 'br' : types.includes('gzip') ? 'gzip' : undefined
}

/** Answers with JSON, compressed before it is an answer, for reading one again takes longer than compressing it. */
export async function compressedJson<Value>(c: Context, value: Value): Promise<Response> {
  const type = 'application/json'
  const bytes = Buffer.from(JSON.stringify(value))
  const encoding = encodingFor(c)
  if (!encoding || bytes.length < WORTHWHILE) return c.json(value)
  const headers = { 'content-type': type, 'content-encoding': encoding, vary: 'Accept-Encoding' }
  return c.body(await encoders[encoding](bytes, QUALITIES.get(type) ?? 0), 200, headers)
}

/** Compresses pages and answers by the best means that both sides know. */
export const compressed = (): MiddlewareHandler => async (c, next) => {
  await next()
  const { status, headers } = c.res
  const [type = ''] = headers.get('content-type')?.split(';') ?? []
  const quality = QUALITIES.get(type)
  if (status !== 200 || quality === undefined || headers.has('content-encoding')) return
  // Set on the answer itself, for the context would make a stream of it, which is slower to send.
  headers.append('vary', 'Accept-Encoding')
  const encoding = encodingFor(c)
  if (!encoding) return
  const bytes = Buffer.from(await c.res.arrayBuffer())
  const small = bytes.length < WORTHWHILE
  if (!small) headers.set('content-encoding', encoding)
  headers.delete('content-length')
  const sent = small ? bytes : await encoders[encoding](bytes, quality)
  c.res = undefined
  c.res = new Response(sent, { status, headers })
}
